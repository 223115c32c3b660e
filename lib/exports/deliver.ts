import type { Deliverer } from '@/lib/outbox/model'

export const exportDeliverer: Deliverer = {
  compose: async () => null,
  accepted: async () => {},
}
