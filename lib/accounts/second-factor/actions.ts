'use server'

import { refresh } from 'next/cache'
import { accountAction } from '@/lib/access/action'
import { placeOf } from '@/lib/access/credentials'
import { requestId } from '@/lib/access/session'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
} from './commands'
import { beginSecondFactorInput, bothFactorsInput, confirmSecondFactorInput } from './input'

export async function beginSecondFactorAction(input: unknown) {
  return accountAction(beginSecondFactorInput, input, async (user, asked) =>
    beginSecondFactor(user, asked, await placeOf(user.email)),
  )
}

export async function confirmSecondFactorAction(input: unknown) {
  return accountAction(confirmSecondFactorInput, input, async (user, asked) =>
    confirmSecondFactor(user, asked, await placeOf(user.email), await requestId()),
  )
}

export async function endSecondFactorAction(input: unknown) {
  return accountAction(bothFactorsInput, input, async (user, given) => {
    await endSecondFactor(user, given, await placeOf(user.email), await requestId())
    refresh()
  })
}

export async function renewRecoveryCodesAction(input: unknown) {
  return accountAction(bothFactorsInput, input, async (user, given) =>
    renewRecoveryCodes(user, given, await placeOf(user.email), await requestId()),
  )
}
