import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { readTheme } from '@/components/shell/read-theme'
import { Toaster } from '@/components/ui/toast'
import { appLanguage } from '@/lib/messages/use-messages'
import './globals.css'
import { pages } from '@/lib/messages/en/pages'

export const metadata: Metadata = {
  title: { default: pages.appName, template: `%s · ${pages.appName}` },
  description: pages.description,
  applicationName: pages.appName,
  appleWebApp: { capable: true, title: pages.shortName, statusBarStyle: 'default' },
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
    <html lang={appLanguage} className={theme} suppressHydrationWarning>
      <body>
        {children}
        <Toaster />
      </body>
    </html>
  )
}
