import { cronAnswer } from '@/lib/access/cron'
import { makeDueExports } from '@/lib/exports/making/commands'

/** Cron calls either verb with `Authorization: Bearer CRON_SECRET`. */
export function GET(request: Request): Promise<Response> {
  return cronAnswer(request, makeDueExports)
}

export function POST(request: Request): Promise<Response> {
  return cronAnswer(request, makeDueExports)
}
