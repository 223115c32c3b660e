import type { PdfFile, Reference } from './pdf-file'

/** What the colours are: sRGB, as archives require it to be said. */
export function addSrgb(file: PdfFile): Reference {
  return file.addStream(
    '/N 3',
    Uint8Array.from(atob(profile), byte => byte.charCodeAt(0)),
  )
}

/**
 * An ICC profile, version 2: the primaries of sRGB adapted to D50, and its curve at 64 points, which is within a
 * tenth of an 8-bit step everywhere. Its 580 bytes carry what the usual 3 kB do.
 */
const profile =
  'AAACRAAAAAACEAAAbW50clJHQiBYWVogB+oAAQABAAAAAAAAYWNzcAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
  'AAAPbWAAEAAAAA0y0AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAJZGVz' +
  'YwAAAPAAAABfY3BydAAAAVAAAAAWd3RwdAAAAWgAAAAUclhZWgAAAXwAAAAUZ1hZWgAAAZAAAAAUYlhZWgAAAaQAAA' +
  'AUclRSQwAAAbgAAACMZ1RSQwAAAbgAAACMYlRSQwAAAbgAAACMZGVzYwAAAAAAAAAFc1JHQgAAAAAAAAAAAAAAAAAA' +
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAdG' +
  'V4dAAAAABQdWJsaWMgZG9tYWluAAAAWFlaIAAAAAAAAPbWAAEAAAAA0y1YWVogAAAAAAAAb6IAADj1AAADkFhZWiAA' +
  'AAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9jdXJ2AAAAAAAAAEAAAABRAKEA9AFZAdICYQMIA8UEnA' +
  'WMBpcHvAj9ClsL1g1vDycQ/RLzFQoXQRmaHBUesiFyJFYnXiqKLdsxUjTvOLE8m0CsRORJRU3OUoBXW1xgYY5m6Gxs' +
  'cht39n39hDCKj5Ecl9aevqXUrRi0i7wtw/7L/9Qw3JHlI+3l9tn//w=='
