import { cronAnswer } from '@/lib/access/cron'
import { cleanUp } from '@/lib/housekeeping/commands'

/** Cron calls either verb with `Authorization: Bearer CRON_SECRET`. */
export function GET(request: Request): Promise<Response> {
  return cronAnswer(request, cleanUp)
}

export function POST(request: Request): Promise<Response> {
  return cronAnswer(request, cleanUp)
}
