import { Canvas, Document, Image, Page, renderToBuffer } from '@react-pdf/renderer'
import type { Face, FontFile } from './faces'
import type { FaceName, FillMark, Mark, PlacedPage, TextMark, TickBoxMark } from './marks'

export interface PrintJob {
  pages: readonly PlacedPage[]
  size: readonly [width: number, height: number]
  faces: Readonly<Record<FaceName, Face>>
  logo: Uint8Array | null
  title: string
  author: string
  language: string
  createdAt: Date
}

/** The one place that knows how a PDF is written: draws what is placed, decides nothing. */
export async function print(job: PrintJob): Promise<Uint8Array> {
  const [width, height] = job.size
  return await renderToBuffer(
    <Document
      author={job.author}
      creationDate={job.createdAt}
      creator="Pixel Crafte Billing"
      language={job.language}
      // Later versions carry XMP, into which pdfkit writes names without escaping their "&".
      pdfVersion="1.3"
      producer="Pixel Crafte Billing"
      title={job.title}
    >
      {job.pages.map((page, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages are drawn once and never reordered.
        <Page key={index} size={[width, height]}>
          <Canvas paint={painting(page.marks, job.faces)} style={canvas} />
          {logoImages(page.marks, job.logo)}
        </Page>
      ))}
    </Document>,
  )
}

/** Painting is not clipped to it; a canvas as tall as the page would be taken to overflow. */
const canvas = { position: 'absolute', top: 0, left: 0, width: 1, height: 1 } as const

/** Not a component: a compiler of React would give it hooks, which only a browser's React can run. */
function logoImages(marks: readonly Mark[], logo: Uint8Array | null) {
  if (!logo) return null
  const source = { data: Buffer.from(logo), format: 'png' as const }
  return marks
    .filter(mark => mark.kind === 'image')
    .map(({ x, y, width, height }) => (
      <Image
        cache={false}
        key={`${x} ${y}`}
        src={source}
        style={{ position: 'absolute', left: x, top: y, width, height }}
      />
    ))
}

/** What is used of pdfkit's drawing methods. */
interface Painter {
  font(file: FontFile, key: string, size: number): Painter
  fillColor(color: string): Painter
  rect(x: number, y: number, width: number, height: number): Painter
  roundedRect(x: number, y: number, width: number, height: number, radius: number): Painter
  moveTo(x: number, y: number): Painter
  lineTo(x: number, y: number): Painter
  lineWidth(width: number): Painter
  strokeColor(color: string): Painter
  stroke(): Painter
  fill(): Painter
  text(text: string, x: number, y: number, options: TextOptions): Painter
}

interface TextOptions {
  lineBreak: false
  baseline: 'alphabetic'
  characterSpacing: number
  features?: string[]
}

function painting(marks: readonly Mark[], faces: PrintJob['faces']) {
  return (painter: Painter): null => {
    let color = ''
    for (const mark of marks) {
      if (mark.kind === 'image') continue
      const wanted = mark.kind === 'text' ? mark.style.color : mark.color
      if (wanted !== color) painter.fillColor(wanted)
      color = wanted
      if (mark.kind === 'text') paintText(painter, mark, faces[mark.style.face])
      else if (mark.kind === 'fill') paintFill(painter, mark)
      else paintTickBox(painter, mark)
    }
    return null
  }
}

function paintFill(painter: Painter, mark: FillMark): void {
  painter.rect(mark.x, mark.y, mark.width, mark.height).fill()
}

/** Drawn on a grid of eight by eight. */
function paintTickBox(painter: Painter, { x, y, width, height, color, ticked }: TickBoxMark): void {
  const unit = width / 8
  const border = 0.75 * unit
  if (!ticked) {
    painter
      .roundedRect(x + border / 2, y + border / 2, width - border, height - border, 1.625 * unit)
      .lineWidth(border)
      .strokeColor(color)
      .stroke()
    return
  }
  painter.roundedRect(x, y, width, height, 2 * unit).fill()
  painter
    .moveTo(x + 1.7 * unit, y + 4.1 * unit)
    .lineTo(x + 3.3 * unit, y + 5.7 * unit)
    .lineTo(x + 6.3 * unit, y + 2.4 * unit)
    .lineWidth(1.2 * unit)
    .strokeColor('#ffffff')
    .stroke()
}

function paintText(painter: Painter, mark: TextMark, face: Face): void {
  const { size, tracking = 0, tabular } = mark.style
  painter.font(face.file, face.key, size).text(mark.text, mark.x, mark.baseline, {
    lineBreak: false,
    baseline: 'alphabetic',
    characterSpacing: tracking * size,
    ...(tabular ? { features: ['tnum'] } : {}),
  })
}
