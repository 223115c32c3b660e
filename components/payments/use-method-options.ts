import { paymentMethods } from '@/lib/documents/model'
import { paymentMethods as words } from '@/lib/messages/en/payment-methods'
import { useMessages } from '@/lib/messages/use-messages'

/** How money can have come in, to choose from. */
export function useMethodOptions(): { value: string; label: string }[] {
  const t = useMessages(words)
  return paymentMethods.map(value => ({ value, label: t[value] }))
}
