import type { DrawingErrorCode } from './drawing-error'

/**
 * What crosses to the thread that draws, and back. Frozen engines know it by these names: members may be added,
 * none may change or go.
 */
export interface DrawTask {
  /** JSON of a snapshot; its hash is taken of the canonical text. */
  snapshot: string
  /** The hash the snapshot must have; null for one that is not stored. */
  sha256: string | null
  /** Pictures, attachments and a company's own fonts by SHA-256. */
  assets: Map<string, Uint8Array>
  /** Absolute paths of the fonts that come with the templates, by SHA-256. */
  fonts: Map<string, string>
}

/** A refusal is a value: the class of an error does not cross threads. */
export type DrawAnswer =
  | { ok: true; pdf: Uint8Array }
  | { ok: false; code: DrawingErrorCode; message: string }

/** Bytes with a buffer of their own: of a part of a larger one, the thread would get a copy of all. */
export function alone(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)
}

/** The name under which a frozen engine exports the function from task to answer. */
export const drawTaskName = 'drawTask'
