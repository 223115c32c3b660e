import { cronAnswer } from '@/lib/access/cron'
import { deliverDue } from '@/lib/outbox/deliver'

/** Cron calls either verb with `Authorization: Bearer CRON_SECRET`. */
export function GET(request: Request): Promise<Response> {
  return cronAnswer(request, deliverDue)
}

export function POST(request: Request): Promise<Response> {
  return cronAnswer(request, deliverDue)
}
