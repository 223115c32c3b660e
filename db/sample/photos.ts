/** Pictures of the sample's lines, drawn rather than photographed: shapes on a ground, the last on top. */
export type Shape =
  | { kind: 'box'; x: number; y: number; width: number; height: number; color: string }
  | { kind: 'disc'; x: number; y: number; radius: number; color: string }
  /** Corners in order; the inside is filled. */
  | { kind: 'area'; corners: readonly (readonly [x: number, y: number])[]; color: string }

export interface SamplePhoto {
  width: number
  height: number
  /** Of the wall and the floor. */
  ground: readonly [wall: string, floor: string]
  floorAt: number
  shapes: readonly Shape[]
}

const size = { width: 360, height: 270 } as const

const box = (x: number, y: number, width: number, height: number, color: string): Shape => ({
  kind: 'box',
  x,
  y,
  width,
  height,
  color,
})

const disc = (x: number, y: number, radius: number, color: string): Shape => ({
  kind: 'disc',
  x,
  y,
  radius,
  color,
})

const arrow = (x: number, y: number, length: number, color: string): Shape[] => [
  box(x, y - 3, length, 6, color),
  {
    kind: 'area',
    corners: [
      [x + length - 6, y - 12],
      [x + length + 10, y],
      [x + length - 6, y + 12],
    ],
    color,
  },
]

const [plum, sand, ink, paper, moss] = ['#5b3f8c', '#e2b04a', '#23202b', '#f7f4ee', '#4f7a68']

/** A hall with signs of three sizes. */
const signs: SamplePhoto = {
  ...size,
  ground: ['#e9e4da', '#cfc7b8'],
  floorAt: 214,
  shapes: [
    box(46, 226, 88, 8, '#b9b09f'),
    box(50, 46, 78, 184, plum),
    disc(89, 84, 22, paper),
    disc(89, 84, 11, plum),
    ...arrow(66, 138, 36, sand),
    box(66, 164, 46, 5, paper),
    box(66, 178, 34, 5, paper),
    box(66, 192, 40, 5, paper),
    box(156, 84, 138, 44, ink),
    ...arrow(172, 106, 30, sand),
    box(226, 97, 52, 6, paper),
    box(226, 109, 36, 6, paper),
    box(238, 160, 56, 56, moss),
    disc(266, 178, 8, paper),
    box(258, 190, 16, 18, paper),
  ],
}

/** Pictograms on their grid. */
const pictograms: SamplePhoto = {
  ...size,
  ground: [paper, paper],
  floorAt: 270,
  shapes: [
    ...[0, 1, 2].flatMap(row =>
      [0, 1, 2, 3].map(column =>
        box(30 + column * 78, 27 + row * 75, 66, 66, (row + column) % 3 === 0 ? plum : '#e8e2f2'),
      ),
    ),
    disc(63, 60, 18, sand),
    box(128, 46, 26, 28, plum),
    {
      kind: 'area',
      corners: [
        [219, 42],
        [238, 76],
        [200, 76],
      ],
      color: plum,
    },
    ...arrow(278, 60, 26, sand),
    ...arrow(44, 135, 26, plum),
    disc(141, 135, 18, plum),
    disc(141, 135, 9, '#e8e2f2'),
    box(205, 121, 28, 28, sand),
    box(289, 119, 16, 32, plum),
    box(52, 196, 22, 30, plum),
    box(120, 205, 42, 10, sand),
    disc(219, 201, 9, sand),
    box(209, 212, 20, 18, sand),
    {
      kind: 'area',
      corners: [
        [297, 192],
        [315, 226],
        [279, 226],
      ],
      color: plum,
    },
  ],
}

/** One sign at full size, with its shadow. */
const prototype: SamplePhoto = {
  ...size,
  ground: ['#d9e0dc', '#b8c2bb'],
  floorAt: 206,
  shapes: [
    {
      kind: 'area',
      corners: [
        [150, 236],
        [222, 236],
        [322, 216],
        [250, 212],
      ],
      color: '#9aa79f',
    },
    box(138, 26, 84, 212, ink),
    box(138, 26, 84, 10, sand),
    disc(180, 84, 26, paper),
    {
      kind: 'area',
      corners: [
        [174, 72],
        [196, 84],
        [174, 96],
      ],
      color: ink,
    },
    box(156, 132, 48, 6, paper),
    box(156, 148, 36, 6, paper),
    box(156, 164, 44, 6, paper),
    box(60, 120, 10, 116, '#8d9a92'),
    disc(65, 106, 13, '#8d9a92'),
  ],
}

export const samplePhotos = { signs, pictograms, prototype } as const
export type SamplePhotoKey = keyof typeof samplePhotos
