/** Hands a text to the clipboard or to the browser's downloads, as far as the frame allows. */

/** Whether the page stands in somebody else's frame, which may forbid downloads and printing without a word. */
export const isFramed = (): boolean => window.self !== window.top

/** @returns whether the clipboard took it */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** @param name says nothing of the patient. @returns whether the browser took it; a frame may still drop it unseen */
export function download(name: string, type: string, text: string): boolean {
  try {
    const address = URL.createObjectURL(new Blob([text], { type }))
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
    return true
  } catch {
    return false
  }
}
