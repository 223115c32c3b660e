export interface FontFileEntry {
  readonly family: string
  readonly weight: 400 | 500 | 600
  readonly italic?: true
  /** Nothing moves a glyph but the one behind it. */
  readonly pairs?: true
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
}

/** The fonts that come with the templates. A file never changes; another one gets another name and hash. */
export const fontFiles: readonly FontFileEntry[] = [
  {
    family: 'Inter',
    weight: 400,
    pairs: true,
    name: 'inter-400.ttf',
    size: 143_832,
    sha256: '235662dfd39ec9fc2aa549a063134b4e4c9c8b6050d4b72c7c95ff20307f655d',
  },
  {
    family: 'Inter',
    weight: 500,
    pairs: true,
    name: 'inter-500.ttf',
    size: 143_916,
    sha256: 'd4426c36cb353553c6dba2f741b9c10b22d34bba3a2f83454c85bb1e139f368f',
  },
  {
    family: 'Inter',
    weight: 600,
    pairs: true,
    name: 'inter-600.ttf',
    size: 144_356,
    sha256: 'faf5a5e19f8d506d930bb5e7157aae30e9550af6c113716274fdc9591ac20778',
  },
  {
    family: 'Fingerprint Mono',
    weight: 400,
    pairs: true,
    name: 'fingerprint-mono-400.ttf',
    size: 9_236,
    sha256: 'f91c58d3b1acffe93a72c2eb482b0945ac2ef7c9081f5c3ee7ee756976e6da5c',
  },
  {
    family: 'Paper Serif',
    weight: 400,
    pairs: true,
    name: 'paper-serif-400.ttf',
    size: 171_260,
    sha256: '6c3b8619c2f8850065402bf38b104c6972821dead9fff7c1593e190dfa87654c',
  },
  {
    family: 'Paper Serif',
    weight: 500,
    pairs: true,
    name: 'paper-serif-500.ttf',
    size: 171_416,
    sha256: '1467ac0ed995960a4d9c3e5e21516eb4c2ab33832f757573f6a6796e5004a751',
  },
  {
    family: 'Paper Serif',
    weight: 600,
    pairs: true,
    name: 'paper-serif-600.ttf',
    size: 171_492,
    sha256: 'dd5af5315abad8ff8aa5b3a844bf6835d75134cb59afd31bd166271d4f1839cd',
  },
  {
    family: 'Paper Serif',
    weight: 400,
    italic: true,
    pairs: true,
    name: 'paper-serif-400-italic.ttf',
    size: 153_540,
    sha256: 'd3e0361015b6649abc804b8123d3d51b18602947533ad08d03f8a3ca1b340d37',
  },
  {
    family: 'Paper Arabic',
    weight: 400,
    name: 'paper-arabic-400.ttf',
    size: 79_148,
    sha256: '6f6b41c1a7c6fcb695b94ef3b0da95da69cc8cbab6b64f8994eb92059ccd2fc8',
  },
  {
    family: 'Paper Arabic',
    weight: 600,
    name: 'paper-arabic-600.ttf',
    size: 82_544,
    sha256: '50097b7c7c91d789b8ed07dd6bb6fb99f0ca67453e8fac481e2705422d022f3d',
  },
  {
    family: 'Noto Sans Hebrew',
    weight: 400,
    name: 'noto-hebrew-400.ttf',
    size: 12_004,
    sha256: '84db478a1ae5959fb1e76f80f88bd283720950b69e382eba134fc213519e84cc',
  },
  {
    family: 'Noto Sans Hebrew',
    weight: 600,
    name: 'noto-hebrew-600.ttf',
    size: 11_984,
    sha256: '144035000b55dd9a54391d5d5f4a6493d21f10313ab67734934b0ca3d20b8b1b',
  },
  {
    family: 'Noto Sans Devanagari',
    weight: 400,
    name: 'noto-devanagari-400.ttf',
    size: 167_872,
    sha256: 'bfd9d55742ff67c2462f7a3cfe0321af62b76d38f5b414bb01600aa604f8c84c',
  },
  {
    family: 'Noto Sans Devanagari',
    weight: 600,
    name: 'noto-devanagari-600.ttf',
    size: 168_400,
    sha256: '29e7f10378b64119d76d3de111e3ebfba1c6d979fe5462a580ed0d82bc43e0f4',
  },
  {
    family: 'Noto Sans Thai',
    weight: 400,
    name: 'noto-thai-400.ttf',
    size: 17_636,
    sha256: 'e855d7cf45accf4976819e3968cd4849ebdfd4a30d6d366639bea1127a81f888',
  },
  {
    family: 'Noto Sans Thai',
    weight: 600,
    name: 'noto-thai-600.ttf',
    size: 17_648,
    sha256: 'fb0b0ec077f0620452c75f8d30da5483ce41d71e8cc917c2146d089389e843fc',
  },
  {
    family: 'Noto Sans JP',
    weight: 400,
    name: 'noto-jp-400.ttf',
    size: 2_503_144,
    sha256: '51e26effc3eb2a7928e8afd93bff13ce3be3f130f2c9bdcd1667fad41bdca67a',
  },
  {
    family: 'Noto Sans JP',
    weight: 600,
    name: 'noto-jp-600.ttf',
    size: 2_499_956,
    sha256: '9406408b077c69a94a7fc4481a78b63a338bc60310014d28eff179f0201e5a82',
  },
  {
    family: 'Noto Sans SC',
    weight: 400,
    name: 'noto-sc-400.ttf',
    size: 2_237_492,
    sha256: '54596acc438d79857fc994fcc3bdb8302eeee851a5f71219318986f53565fc25',
  },
  {
    family: 'Noto Sans SC',
    weight: 600,
    name: 'noto-sc-600.ttf',
    size: 2_235_604,
    sha256: 'e10f9a5d4f495dfb8480ecf2133156e300632faf5f0411ca5580a5db3b9bb002',
  },
  {
    family: 'Noto Sans TC',
    weight: 400,
    name: 'noto-tc-400.ttf',
    size: 1_980_368,
    sha256: '3c59aaa0f60567bd0c9d008ed2e9487ea65df99ecb77dd9fcb404da74f9790a0',
  },
  {
    family: 'Noto Sans TC',
    weight: 600,
    name: 'noto-tc-600.ttf',
    size: 1_978_264,
    sha256: '97ba611f90c9e648f36c4c559e084821d2c1fdb6432f3f7a5c97e6d09798a6d4',
  },
  {
    family: 'Noto Sans KR',
    weight: 400,
    name: 'noto-kr-400.ttf',
    size: 2_472_972,
    sha256: '74c0edda7f1308c9f2213a2452f50f7e15674bbc8eb2f52842cabe88ab8eceaa',
  },
  {
    family: 'Noto Sans KR',
    weight: 600,
    name: 'noto-kr-600.ttf',
    size: 531_660,
    sha256: '0d326223c4362b426825939ddbaf217a8bc1f1e7a3621a72b01035b41d321f46',
  },
]
