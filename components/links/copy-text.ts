import { toast } from 'sonner'

/** Puts a text into the clipboard; false where the browser does not allow it. */
export function copyText(text: string): Promise<boolean> {
  if (!navigator.clipboard) return Promise.resolve(false)
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}

/** Copies an address and says so; where that is not allowed, shows it until it was copied by hand. */
export async function handOver(url: string, words: string): Promise<void> {
  if (await copyText(url)) toast.success(words)
  else toast(url, { duration: Number.POSITIVE_INFINITY, closeButton: true })
}
