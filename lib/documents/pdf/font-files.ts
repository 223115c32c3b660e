/** The fonts that come with the templates. A file never changes; another one gets another name and hash. */
export const fontFiles = [
  {
    family: 'Inter',
    weight: 400,
    name: 'inter-400.ttf',
    size: 143_832,
    sha256: '235662dfd39ec9fc2aa549a063134b4e4c9c8b6050d4b72c7c95ff20307f655d',
  },
  {
    family: 'Inter',
    weight: 500,
    name: 'inter-500.ttf',
    size: 143_916,
    sha256: 'd4426c36cb353553c6dba2f741b9c10b22d34bba3a2f83454c85bb1e139f368f',
  },
  {
    family: 'Inter',
    weight: 600,
    name: 'inter-600.ttf',
    size: 144_356,
    sha256: 'faf5a5e19f8d506d930bb5e7157aae30e9550af6c113716274fdc9591ac20778',
  },
  {
    family: 'Fingerprint Mono',
    weight: 400,
    name: 'fingerprint-mono-400.ttf',
    size: 9_236,
    sha256: 'f91c58d3b1acffe93a72c2eb482b0945ac2ef7c9081f5c3ee7ee756976e6da5c',
  },
] as const
