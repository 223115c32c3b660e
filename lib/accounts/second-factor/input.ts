import { z } from 'zod'
import { codeField, passwordField } from '../input'

export const beginSecondFactorInput = z.object({ password: passwordField })

const writtenCodeField = codeField.refine(code => code !== '', 'Enter the code.')

export const confirmSecondFactorInput = z.object({ code: writtenCodeField })

/** For what only somebody does who has both. */
export const bothFactorsInput = z.object({ password: passwordField, code: writtenCodeField })
export type BothFactorsInput = z.infer<typeof bothFactorsInput>
