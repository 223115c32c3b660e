'use client'

import { useState } from 'react'
import { type Theme, themeCookie, themes } from '@/components/shell/theme'

const yearInSeconds = 31_536_000

/** The chosen theme and how to choose another: the page changes at once, the cookie tells the server. */
export function useTheme(initial: Theme): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(initial)
  const choose = (next: Theme) => {
    remember(next)
    setTheme(next)
  }
  return [theme, choose]
}

function remember(theme: Theme): void {
  const { classList } = document.documentElement
  classList.remove(...themes)
  classList.add(theme)
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers still in use
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${yearInSeconds}; samesite=lax`
}
