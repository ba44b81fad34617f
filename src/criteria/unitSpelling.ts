/** One writing for what differs only in typography: full width, superscripts, micro signs, ×, carets, white space. */
export const plainSpelling = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/μ/g, 'u')
    .replace(/×/g, 'x')
    .replace(/ˆ/g, '^')
    .replace(/[∕⁄]/g, '/')
    .replace(/\s+/g, '')
