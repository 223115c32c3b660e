import Link from 'next/link'
import { ErrorState } from '@/components/shell/error-state'
import { Button } from '@/components/ui/button'

export default function OfficeNotFound() {
  return (
    <ErrorState
      title="This does not exist"
      text="This page or document may be deleted or belong to another company, or the address is mistyped."
      action={
        <Button asChild variant="primary">
          <Link href="/dashboard">Go to the dashboard</Link>
        </Button>
      }
    />
  )
}
