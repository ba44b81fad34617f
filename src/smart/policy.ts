/** Where the app may send requests to, and the headers that a deployment serves it with. */
import type { Config } from './config.ts'

/** Every foreign origin that the app may send a request to: of issuers, sign-in and tokens. */
export const originsOf = (config: Config): string[] => [
  ...new Set(
    config.ehrs.flatMap((e) => [
      ...(e.issuer.startsWith('/') ? [] : [new URL(e.issuer).origin]),
      ...(e.origins ?? []),
    ]),
  ),
]

/**
 * The content security policy. Requests go to our own origin and to the configured EHRs, nowhere else.
 * @param secure whether the app is served by https; else `upgrade-insecure-requests` would break it
 */
export function contentSecurityPolicy(config: Config, secure: boolean): string {
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...originsOf(config)].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "worker-src 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]
  return [...rules, ...(secure ? ['upgrade-insecure-requests'] : [])].join('; ')
}

/** All headers but one, the policy among them: pages (not their files) also go out with `Cache-Control: no-store`. */
export const securityHeaders = (config: Config, secure: boolean): Record<string, string> => ({
  'Content-Security-Policy': contentSecurityPolicy(config, secure),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  ...(secure && { 'Strict-Transport-Security': 'max-age=31536000' }),
})
