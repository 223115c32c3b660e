import Link from 'next/link'
import { ErrorState } from '@/components/shell/error-state'
import { Button } from '@/components/ui/button'

export default function Forbidden() {
  return (
    <ErrorState
      title="Your role does not include this"
      text="Ask an owner or admin of the company to do it, or to change your role."
      action={
        <Button asChild variant="primary">
          <Link href="/dashboard">Go to the dashboard</Link>
        </Button>
      }
    />
  )
}
