import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PrintedText {
  text: string
  x: number
  y: number
  width: number
  size: number
}

export interface PrintedPage {
  width: number
  height: number
  texts: PrintedText[]
}

/** What a reader finds on the pages of a PDF; y runs upwards from the foot of the page. */
export async function readPdf(bytes: Uint8Array): Promise<PrintedPage[]> {
  const reading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await reading.promise
  const pages: PrintedPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const texts = items.flatMap(item =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: Number(item.transform[4]),
              y: Number(item.transform[5]),
              width: item.width,
              size: item.height,
            },
          ]
        : [],
    )
    pages.push({ width, height, texts })
  }
  await reading.destroy()
  return pages
}

/** Title, author and the other properties of a PDF, and whether it carries XMP. */
export async function propertiesOf(bytes: Uint8Array): Promise<{ info: object; hasXmp: boolean }> {
  const reading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const { info, metadata } = await (await reading.promise).getMetadata()
  await reading.destroy()
  return { info, hasXmp: metadata !== null }
}

/** All text of a page, spaces made plain, items joined by a bar. */
export function wordsOn(page: PrintedPage | undefined): string {
  return (page?.texts ?? []).map(item => item.text.replace(/\s+/g, ' ').trim()).join('|')
}
