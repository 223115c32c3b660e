import { DomainError, refusalStatuses } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'
import { retryAfter } from '@/lib/platform/problem'
import { contentDisposition } from './content-disposition'
import {
  claimDownload,
  completeDownload,
  type DownloadState,
  type FoundDownload,
  findDownload,
  readDownload,
  releaseDownload,
} from './download-claim'
import { gonePage } from './gone-page'

const chunkBytes = 16 * 1024

/** How long the last chunk waits for a broken connection to show; a whole file is otherwise sent at once. */
const lastLookMilliseconds = 50

/**
 * Answers a request for a one-time PDF.
 * @param token as given by `preparePdfDownload`; unknown, fetched and expired ones answer 410, one whose file has to be
 * made again 503 when too many are being made, and 500 when it comes out differently
 */
export async function deliverDownload(request: Request, token: string): Promise<Response> {
  const requestId = request.headers.get('x-request-id') ?? newId()
  const range = request.headers.get('range')
  const looksOnly = request.method === 'HEAD' || range !== null
  const found = await findDownload(token, requestId)
  if (found.state === 'gone' || (found.state === 'busy' && !looksOnly)) return refusal(found.state)
  // Made again it may take longer than a lease, so that the token is taken only once the bytes are there.
  const pdf = await readDownload(found.download, request.signal).catch(refusedAs)
  if (pdf instanceof DomainError) return notMade(pdf)
  if (looksOnly) return glimpse(request, found.download, pdf, range)
  const claimed = await claimDownload(token, requestId)
  if (claimed.state !== 'ready') return refusal(claimed.state)
  const { download } = claimed
  // A connection that is gone already never reads the stream, so that its own signal must free the token.
  onAbort(request.signal, () => releaseDownload(download))
  return new Response(streamOnce(request, download, pdf), {
    headers: { ...headersOf(download), 'content-length': String(pdf.byteLength) },
  })
}

function refusedAs(error: unknown): DomainError {
  if (error instanceof DomainError) return error
  throw error
}

/** Made again, the file was refused: the link still works once the reason is over. */
function notMade({ code, details }: DomainError): Response {
  const page =
    code === 'unavailable' ? gonePage('waiting') : gonePage('differs', String(details?.code ?? ''))
  return new Response(page, {
    status: refusalStatuses[code],
    headers: { ...pageHeaders, ...retryAfter(details) },
  })
}

function onAbort(signal: AbortSignal, release: () => Promise<void>): void {
  const free = () =>
    void release().catch(error => log('error', 'download.release_failed', { error }))
  if (signal.aborted) free()
  else signal.addEventListener('abort', free, { once: true })
}

function refusal(state: Exclude<DownloadState['state'], 'ready'>): Response {
  const busy = state === 'busy'
  return new Response(gonePage(state), {
    status: busy ? 409 : 410,
    headers: { ...pageHeaders, ...(busy ? { 'retry-after': '5' } : {}) },
  })
}

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
}

/** Hands the bytes over as fast as they are taken; the token is spent only when all were. */
function streamOnce(
  request: Request,
  download: FoundDownload,
  pdf: Uint8Array,
): ReadableStream<Uint8Array> {
  let sent = 0
  return new ReadableStream<Uint8Array>(
    {
      pull: async controller => {
        const next = pdf.slice(sent, sent + chunkBytes)
        if (sent + next.byteLength >= pdf.byteLength) await pause(lastLookMilliseconds)
        if (request.signal.aborted) {
          await releaseDownload(download)
          controller.error(new Error('The transfer broke.'))
          return
        }
        sent += next.byteLength
        controller.enqueue(next)
        if (sent < pdf.byteLength) return
        await completeDownload(download)
        controller.close()
      },
      cancel: () => releaseDownload(download),
    },
    { highWaterMark: 0 },
  )
}

/** HEAD, or a part of the file (RFC 9110, one range), without spending the token. */
function glimpse(
  request: Request,
  download: FoundDownload,
  pdf: Uint8Array,
  range: string | null,
): Response {
  const headers = headersOf(download)
  if (request.method === 'HEAD')
    return new Response(null, {
      headers: { ...headers, 'content-length': String(pdf.byteLength) },
    })
  const part = partOf(range ?? '', pdf.byteLength)
  if (!part)
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${pdf.byteLength}` },
    })
  const bytes = pdf.slice(part.first, part.last + 1)
  return new Response(bytes, {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(bytes.byteLength),
      'content-range': `bytes ${part.first}-${part.last}/${pdf.byteLength}`,
    },
  })
}

/** The first and last byte of a single range; null when it is not one or lies outside. */
function partOf(range: string, length: number): { first: number; last: number } | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range.trim())
  const [, from = '', to = ''] = match ?? []
  if (!match || (from === '' && to === '')) return null
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from)
  if (from === '') return first < length ? { first, last: length - 1 } : null
  const last = to === '' ? length - 1 : Math.min(Number(to), length - 1)
  return first <= last ? { first, last } : null
}

function headersOf(download: FoundDownload): Record<string, string> {
  return {
    'content-type': 'application/pdf',
    'content-disposition': contentDisposition(`${download.fileName}.pdf`),
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
    'x-robots-tag': 'noindex',
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}
