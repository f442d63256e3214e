/** A chest of drawers with a scratch across its top, as its owner photographed it. */
export const scratchedChest = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720" viewBox="0 0 960 720">
  <rect width="960" height="500" fill="#d9d3c7"/>
  <rect y="500" width="960" height="220" fill="#a88f72"/>
  <path d="M170 230 250 150h460l80 80z" fill="#efe6d6"/>
  <rect x="170" y="230" width="620" height="370" fill="#e2d6c0"/>
  <g fill="none" stroke="#b9a98c" stroke-width="4">
    <rect x="190" y="250" width="580" height="100"/>
    <rect x="190" y="362" width="580" height="100"/>
    <rect x="190" y="474" width="580" height="100"/>
  </g>
  <g fill="#4a4238">
    <rect x="440" y="292" width="80" height="14" rx="7"/>
    <rect x="440" y="404" width="80" height="14" rx="7"/>
    <rect x="440" y="516" width="80" height="14" rx="7"/>
  </g>
  <g fill="#4a4238"><rect x="200" y="600" width="24" height="50"/><rect x="736" y="600" width="24" height="50"/></g>
  <path d="M290 205c90-24 150 8 240-26 40-14 90-8 130-6" fill="none" stroke="#6b4a2b" stroke-width="5"/>
  <path d="M300 211c90-20 150 8 230-24" fill="none" stroke="#fff8ea" stroke-width="2"/>
</svg>`;
