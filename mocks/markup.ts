const markup = Symbol('markup')

/** HTML in which everything has been escaped. */
export type Markup = { [markup]: string }

type Insertable = Markup | string | number | readonly Markup[]

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function insert(value: Insertable): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (character) => entities[character] ?? '')
  return markup in value ? value[markup] : value.map(insert).join('')
}

/** Template tag that escapes every text put into it, for elements and for quoted attributes. */
export function html(texts: TemplateStringsArray, ...values: Insertable[]): Markup {
  return { [markup]: String.raw({ raw: texts }, ...values.map(insert)) }
}

// The browser checks form-action on the redirect too, so the hosts to which a launch may lead are named.
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self' http://localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** A whole page as an answer, without scripts. `base` is the path of the sandbox, where its style lies. */
export function page(base: string, title: string, body: Markup, status = 200): Response {
  const whole = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${base}/style.css">
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`
  return new Response(whole[markup], {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Referrer-Policy': 'no-referrer',
    },
  })
}
