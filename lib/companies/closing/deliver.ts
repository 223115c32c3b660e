import type { Deliverer } from '@/lib/outbox/model'

export const closingDeliverer: Deliverer = {
  compose: async () => null,
  accepted: async () => {},
}
