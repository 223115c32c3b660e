import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { readTheme } from '@/components/shell/read-theme'
import { Toaster } from '@/components/ui/toast'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Pixel Crafte Billing', template: '%s · Pixel Crafte Billing' },
  description: 'Quotes, invoices and receipts for small studios. What is issued never changes.',
  applicationName: 'Pixel Crafte Billing',
  appleWebApp: { capable: true, title: 'Billing', statusBarStyle: 'default' },
  formatDetection: { telephone: false, email: false, address: false, date: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfcfd' },
    { media: '(prefers-color-scheme: dark)', color: '#131216' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await readTheme()
  return (
    <html lang="en" className={theme} suppressHydrationWarning>
      <body>
        {children}
        <Toaster />
      </body>
    </html>
  )
}
