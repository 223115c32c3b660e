export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const themeCookie = 'theme'

/** The theme a cookie or a menu names; anything else follows the device. */
export function themeOf(named: string | undefined): Theme {
  return themes.find(theme => theme === named) ?? 'system'
}
