import type { Metadata } from 'next'
import Link from 'next/link'
import { AuthFrame } from '@/components/site/auth-frame'
import { Button } from '@/components/ui/button'
import { currentMember } from '@/lib/access/session'

export const metadata: Metadata = { title: 'Address confirmed' }

export default async function AddressConfirmedPage() {
  const member = await currentMember()
  return (
    <AuthFrame title="Your address is confirmed" text="Thank you. You can go on working.">
      <Button asChild variant="primary" size="xl">
        {member ? (
          <Link href="/dashboard">Go to the dashboard</Link>
        ) : (
          <Link href="/sign-in">Sign in</Link>
        )}
      </Button>
    </AuthFrame>
  )
}
