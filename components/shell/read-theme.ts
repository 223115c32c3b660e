import { cookies } from 'next/headers'
import { type Theme, themeCookie, themeOf } from '@/components/shell/theme'

/** The theme this browser chose. */
export async function readTheme(): Promise<Theme> {
  return themeOf((await cookies()).get(themeCookie)?.value)
}
