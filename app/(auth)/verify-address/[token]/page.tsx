import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ConfirmAddressForm } from '@/components/accounts/confirm-address-form'
import { AuthFrame } from '@/components/site/auth-frame'
import { openAccountLink } from '@/lib/accounts/links/queries'

export const metadata: Metadata = {
  title: 'Confirm your address',
  referrer: 'no-referrer',
  robots: { index: false },
}

export default async function VerifyAddressPage({ params }: PageProps<'/verify-address/[token]'>) {
  const { token } = await params
  const link = await openAccountLink('verification', token)
  if (!link) notFound()
  return (
    <AuthFrame
      title="Confirm your address"
      text={
        <>
          That <span className="font-medium wrap-anywhere text-foreground">{link.email}</span> is
          yours, and reaches you.
        </>
      }
      below="You did not start an account? Close this page, and nothing is confirmed."
    >
      <ConfirmAddressForm token={token} />
    </AuthFrame>
  )
}
