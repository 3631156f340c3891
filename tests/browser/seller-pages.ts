/** Three shops of our own making, as a shopper may meet them: registered, known to nobody, and warned about. */

const STYLE = `<style>body{font:16px/1.5 sans-serif;margin:0 auto;max-width:60rem;padding:1rem;color:#222}
  ul{display:flex;flex-wrap:wrap;gap:1rem;list-style:none;padding:0}li{border:1px solid #ccc;padding:1rem}</style>`;
/** A picture that needs no file. */
const SEAL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${STYLE}</head><body>${body}</body></html>`;
}

export const LICENSED_PAGE = page(
  'Ashgrove Pharmacy: medicines and advice',
  `<script type="application/ld+json">{"@context":"https://schema.org","@type":"Pharmacy","name":"Ashgrove Pharmacy",
    "telephone":"+44 1632 960001","address":{"@type":"PostalAddress","streetAddress":"4 Ashgrove Lane",
    "addressLocality":"Hillford","postalCode":"HF1 2AB","addressCountry":"GB"}}</script>
  <header><h1>Ashgrove Pharmacy</h1><a href="/basket">Your basket</a></header>
  <p>Ask our pharmacists on +44 1632 960001, Monday to Saturday. Prescription medicines need a prescription from your doctor.</p>
  <ul><li>Paracetamol 500 mg, 16 tablets <b>£1.20</b> <button class="add-to-basket">Add to basket</button></li>
  <li>Ibuprofen 200 mg, 24 tablets <b>£2.40</b> <button class="add-to-basket">Add to basket</button></li>
  <li>Saline nasal spray <b>£3.10</b> <button class="add-to-basket">Add to basket</button></li></ul>
  <footer><p>Ashgrove Pharmacy, 4 Ashgrove Lane, Hillford HF1 2AB. GPhC premises number: 1099999.</p>
  <a href="https://www.pharmacyregulation.org/registers/pharmacy/1099999"><img src="${SEAL}" width="120" height="60"
    alt="Registered pharmacy, General Pharmaceutical Council, 1099999"></a></footer>`,
);

export const UNKNOWN_PAGE = page(
  'Maple Health, your online pharmacy',
  `<header><h1>Maple Health</h1><a href="/cart">View cart</a></header>
  <p>Our online pharmacy sends everyday medicines to your door. Send us your prescription by e-mail.</p>
  <ul><li>Paracetamol 500 mg, 90 tablets <b>$8</b> <button class="add-to-cart">Add to cart</button></li>
  <li>Ibuprofen 400 mg, 60 tablets <b>$9</b> <button class="add-to-cart">Add to cart</button></li>
  <li>Saline nasal spray <b>$4</b> <button class="add-to-cart">Add to cart</button></li></ul>
  <footer><img src="${SEAL}" width="120" height="60" alt="CIPA certified online pharmacy">
  <p>Write to help@maple-health.example</p></footer>`,
);

export const ROGUE_PAGE = page(
  'Happy Pills 4 You: Xanax, Tramadol, Viagra without prescription',
  `<header><h1>Buy pills online, no prescription needed</h1><a href="/cart">View cart</a></header>
  <ul><li>Xanax 2 mg, 90 pills <b>$199</b> <button class="add-to-cart">Buy now</button></li>
  <li>Tramadol 100 mg, 90 pills <b>$149</b> <button class="add-to-cart">Buy now</button></li>
  <li>Oxycodone 30 mg, 60 pills <b>$299</b> <button class="add-to-cart">Buy now</button></li>
  <li>Viagra 100 mg, 60 pills <b>$79</b> <button class="add-to-cart">Buy now</button></li></ul>
  <p>No prescription required. Pay with Bitcoin or Western Union. Discreet packaging, overnight delivery to all states,
  100% delivery guaranteed. Order on WhatsApp +1 555 0100.</p>
  <footer><a href="/about-us"><img src="${SEAL}" width="120" height="60" alt="LegitScript certified pharmacy"></a>
  <p>Best quality generics, 100% legit.</p></footer>`,
);
