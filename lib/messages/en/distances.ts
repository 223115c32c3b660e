/** How far a day is from today. */
export const distances = {
  today: 'today',
  tomorrow: 'tomorrow',
  days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
  ahead: (days: string) => `in ${days}`,
  ago: (days: string) => `${days} ago`,
} as const
