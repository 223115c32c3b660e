'use client'

import { VisitorError } from '@/components/visitor/visitor-error'

export default function VisitorErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return <VisitorError reference={error.digest} retry={retry} />
}
