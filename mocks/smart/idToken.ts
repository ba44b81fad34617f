/** Without padding, as JOSE wants it. */
function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
const keyId = 'sandbox'

/** The base64url SHA-256 of a text: the S256 challenge of a PKCE verifier. */
export async function sha256(text: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
}

let pair: Promise<CryptoKeyPair> | undefined

/** One key for the process: making an RSA key takes longer than everything else together. */
function keys(): Promise<CryptoKeyPair> {
  pair ??= crypto.subtle.generateKey(
    { ...algorithm, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  )
  return pair
}

const part = (value: unknown) => base64url(new TextEncoder().encode(JSON.stringify(value)))

/** A JWT with these claims, signed with RS256. */
export async function signedToken(claims: Record<string, unknown>): Promise<string> {
  const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: keyId })}.${part(claims)}`
  const { privateKey } = await keys()
  const signature = await crypto.subtle.sign(algorithm.name, privateKey, new TextEncoder().encode(signed))
  return `${signed}.${base64url(new Uint8Array(signature))}`
}

/** The JSON Web Key Set that verifies what was signed. */
export async function jwks() {
  const key = await crypto.subtle.exportKey('jwk', (await keys()).publicKey)
  return { keys: [{ ...key, kid: keyId, use: 'sig', alg: 'RS256' }] }
}
