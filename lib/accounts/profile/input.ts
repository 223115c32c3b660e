import { z } from 'zod'
import { requiredLine } from '@/lib/platform/fields'

export const changeNameInput = z.object({ name: requiredLine(120, 'your name') })
export type ChangeNameInput = z.infer<typeof changeNameInput>
