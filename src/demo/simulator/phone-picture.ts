import sharp from 'sharp';

/** What phones write into their pictures; the central service has to take it away. */
const written = {
  IFD0: { Make: 'Puhelin', Model: 'Demo 1' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '60/1 10/1 12/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '24/1 56/1 15/1',
  },
};

/** A drawing as a phone would send it: a JPEG that knows where it was taken. */
export async function phonePicture(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await sharp(Buffer.from(svg)).withExif(written).jpeg({ quality: 85 }).toBuffer();
  return new Uint8Array(picture);
}
