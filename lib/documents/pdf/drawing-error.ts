import { beginningOf } from './quotation'

export const drawingErrorCodes = [
  'ASSET',
  'FONT',
  'GLYPH',
  'IMAGE',
  'OVERFLOW',
  'TEMPLATE',
  'TOO_LARGE',
  'TOO_TALL',
  'TOO_WIDE',
  'UNTAGGED',
] as const
export type DrawingErrorCode = (typeof drawingErrorCodes)[number]

/** Drawing was refused before the first byte: a document is whole or it is not made. */
export class DrawingError extends Error {
  override name = 'DrawingError'

  /** @param sentence names the line or the part, says what is wrong with it, and what to do */
  constructor(
    readonly code: DrawingErrorCode,
    sentence: string,
  ) {
    super(sentence)
  }
}

/** A refusal of a text whose place only the whole document tells. */
export class TextError extends DrawingError {
  /** @param wrong goes on with a sentence that quotes the text, and says what to do */
  constructor(
    code: DrawingErrorCode,
    readonly text: string,
    readonly wrong: string,
  ) {
    super(code, `The document has “${beginningOf(text)}”, ${wrong}`)
  }

  /** @param place with its verb, such as "The notes have" */
  at(place: string): DrawingError {
    return new DrawingError(this.code, `${place} “${beginningOf(this.text)}”, ${this.wrong}`)
  }
}
