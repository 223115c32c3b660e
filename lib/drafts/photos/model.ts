/** The longest side of a line's photo, in pixels: on paper it is a stamp, not a poster. */
export const photoPixels = 600

/** What a photo may weigh after it was scaled and flattened. */
export const photoBytes = 1_000_000

/** What a company may keep of photos and other pictures, shown or not. */
export const keptPhotos = { count: 10_000, bytes: 1_000_000_000 }
