import type { MetadataRoute } from 'next'
import { pages } from '@/lib/messages/en/pages'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: pages.appName,
    short_name: pages.shortName,
    description: pages.installed,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fcfcfd',
    theme_color: '#fcfcfd',
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
