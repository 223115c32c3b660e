declare module 'pdfkit' {
  interface TextOptions {
    lineBreak?: boolean
    width?: number
  }

  /** What the benchmark uses of pdfkit, which brings no types. */
  class PDFDocument {
    constructor(options: { size: string; margin: number; bufferPages: boolean })
    page: { margins: { bottom: number } }
    on(event: 'data', listener: (chunk: Buffer) => void): this
    on(event: 'end', listener: () => void): this
    registerFont(name: string, source: object): this
    font(name: string): this
    fontSize(size: number): this
    text(text: string, x: number, y: number, options?: TextOptions): this
    image(source: Buffer, x: number, y: number, options: { height: number }): this
    rect(x: number, y: number, width: number, height: number): this
    fill(): this
    addPage(): this
    bufferedPageRange(): { count: number }
    switchToPage(page: number): this
    end(): void
  }

  export default PDFDocument
}
