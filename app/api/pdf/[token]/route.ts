import { deliverDownload } from '@/lib/documents/deliver-download'

interface Context {
  params: Promise<{ token: string }>
}

/** Spends its token once the last byte has left. HEAD, Range and broken transfers spend nothing. */
export async function GET(request: Request, context: Context): Promise<Response> {
  return deliverDownload(request, (await context.params).token)
}

export async function HEAD(request: Request, context: Context): Promise<Response> {
  return deliverDownload(request, (await context.params).token)
}
