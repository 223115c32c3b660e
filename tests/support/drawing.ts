import { workerPool } from '@/lib/documents/pdf/worker-pool'

/** Lets documents that nobody sees stand before all others, until told to go on. */
export function fillQueue(count = 300): () => Promise<unknown> {
  const opened = Promise.withResolvers<Uint8Array>()
  const { queue } = workerPool()
  const waiting = Array.from({ length: count }, (_, index) =>
    queue.ask({ key: `stand-in ${index}`, size: 1_000, draw: () => opened.promise }),
  )
  return () => {
    opened.resolve(new Uint8Array())
    return Promise.all(waiting)
  }
}
