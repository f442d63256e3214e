const SVG = 'http://www.w3.org/2000/svg';

/** Drawn, since not every system has a font with the sign. */
export function paperclip(): SVGSVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute(
    'd',
    'M20 11.5 12.2 19.3a5 5 0 0 1-7.1-7.1l8.4-8.4a3.3 3.3 0 0 1 4.7 4.7l-8.4 8.4a1.7 1.7 0 0 1-2.4-2.4l7.7-7.7',
  );
  picture.append(line);
  return picture;
}
