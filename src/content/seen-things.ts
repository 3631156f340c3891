import { findElements, type Reading, wordsIn, wordsOf } from '@/content/find-elements';
import { attributeOf, native } from '@/content/native';
import type { SeenThing } from '@/core/model/site-facts';
import { JSON_LD_LIMIT, jsonLdThings, typeName } from '@/core/text/json-ld';

/** What the worker takes: see the model. */
const MOST_THINGS = 100;
const LONGEST_WORDS = 300;
const MOST_SCRIPTS = 200;

/** What a page's data describes: JSON-LD first, then microdata, each as far as it names types. */
export async function readThings({ roots, slices }: Reading): Promise<SeenThing[]> {
  const things: SeenThing[] = [];
  let left = JSON_LD_LIMIT;
  for (const script of findElements(roots, 'script[type="application/ld+json" i]', MOST_SCRIPTS)) {
    const source = native(script, 'textContent') ?? '';
    left -= source.length;
    if (left < 0) break;
    things.push(...jsonLdThings(source));
    await slices.turn();
  }
  for (const element of findElements(roots, '[itemscope][itemtype]', MOST_THINGS)) {
    things.push(markedThing(element));
    await slices.turn();
  }
  return things.filter(({ types }) => types.length > 0).slice(0, MOST_THINGS);
}

function markedThing(element: Element): SeenThing {
  const types = (attributeOf(element, 'itemtype') ?? '').slice(0, 500).split(/\s+/).map(typeName);
  const say = (property: string, limit: number) => {
    const found = native(element, 'querySelector').call(element, `[itemprop="${property}"]`);
    return found === null ? '' : wordsOf(found, 'content', limit) || wordsIn(found, limit);
  };
  return {
    types: types.filter((name) => name !== '').slice(0, 8),
    name: say('name', LONGEST_WORDS),
    telephone: say('telephone', LONGEST_WORDS),
    address: say('address', LONGEST_WORDS) || say('streetAddress', LONGEST_WORDS),
    currency: say('priceCurrency', 10),
  };
}
