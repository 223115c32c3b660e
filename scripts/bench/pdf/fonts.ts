import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fontFiles } from '@/lib/documents/pdf/font-files'

/** Where the file of a weight of Inter is. */
export function fontPath(weight: number): string {
  const file = fontFiles.find(each => each.family === 'Inter' && each.weight === weight)
  if (!file) throw new Error(`Inter has no weight ${weight}.`)
  return resolve('lib/documents/pdf/fonts', file.name)
}

export async function fontBytes(weight: number): Promise<Uint8Array> {
  return await readFile(fontPath(weight))
}
