/** Tells password managers whose password it is, where the address stands as text. */
export function AccountName({ email }: { email: string }) {
  return (
    <input
      type="email"
      autoComplete="username"
      value={email}
      readOnly
      hidden
      aria-hidden
      tabIndex={-1}
    />
  )
}
