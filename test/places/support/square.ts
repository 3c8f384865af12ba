/** A square around Fenwold, a degree wide, as GeoJSON. */
export const square = {
  type: 'Polygon',
  coordinates: [
    [
      [-0.8, 52.8],
      [0.2, 52.8],
      [0.2, 53.4],
      [-0.8, 53.4],
      [-0.8, 52.8],
    ],
  ],
};
