import { describe, expect, it } from 'vitest';
import { buildAnchors } from '@/core/match/anchors';
import { readWords } from '@/core/match/read-words';
import { WordingModel } from '@/core/model/wording';
import { featuresOf, type Token, tokensAround } from '@/core/wording/features';
import { judgeWording, pointsOfWording } from '@/core/wording/judge-wording';
import { closeWording, openWording } from '@/core/wording/wording';
import { fitWording } from '../../../../rules/wording/fit-wording.ts';

const BUCKETS = 1024;
const NOTHING = buildAnchors(new Map());

/** Tokens of a text in which every "drug…" is a substance. */
function tokensOf(text: string): Token[] {
  const words = readWords(text, NOTHING);
  const named = Array.from({ length: words.count }, (_, i) => i)
    .filter((i) => text.slice(words.start[i], words.end[i]).startsWith('drug'))
    .map((i) => ({ from: i, to: i }));
  return tokensAround(words, named, () => true);
}
const hashes = (text: string) => tokensOf(text).map(({ hash }) => hash);
const features = (text: string) => featuresOf(tokensOf(text), [], BUCKETS);

function modelOf(offers: readonly string[], others: readonly string[]) {
  const sample = (isOffer: boolean) => (text: string, i: number) => ({
    item: { id: `${isOffer} ${i}` } as never,
    isOffer,
    features: Uint16Array.from(features(text)),
    group: `${isOffer} ${i}`,
  });
  const { weights, bias } = fitWording([...offers.map(sample(true)), ...others.map(sample(false))], BUCKETS);
  return openWording(closeWording(weights, bias, 'a test'));
}

const OFFERS = ['best drugA in town, message me for a menu', 'drugB back in stock, message me for prices'];
const TALK = ['the police said that drugA was found in a car', 'the study of drugB was done in a clinic'];

describe('features of wording', () => {
  it('are the same whatever substance is named and whatever number of the same length', () => {
    expect(hashes('send me 20 drugA today')).toEqual(hashes('send me 35 drugBcd today'));
    expect(hashes('send me 20 drugA today')).not.toEqual(hashes('send me 200 drugA today'));
  });

  it('are those around substances, far words are left out', () => {
    const far = 'word '.repeat(200);
    expect(hashes(`${far}drugA${far}`).length).toBe(81);
    expect(hashes('nothing is named here')).toEqual([]);
  });

  it('are capped however often a substance is named', () => {
    expect(tokensOf('drugA is here '.repeat(5000)).length).toBeLessThanOrEqual(1501);
  });
});

describe('judgeWording', () => {
  const model = modelOf(OFFERS, TALK);
  const score = (text: string) => judgeWording(tokensOf(text), [], model)?.score ?? 0;

  it('tells an offer from talk in texts it has not seen', () => {
    expect(score('drugC in town, message me for a menu now')).toBeGreaterThan(0);
    expect(score('the police said drugC was found in the clinic')).toBeLessThan(0);
  });

  it('says nothing of a text that is too short', () => {
    expect(judgeWording(tokensOf('drugA'), [], model)).toBeNull();
  });

  it('points to the words that tell most', () => {
    const text = `the study was done in a clinic and the police said so ${'and so '.repeat(8)} drugC back in stock, message me for a menu`;
    const words = readWords(text, NOTHING);
    const found = judgeWording(tokensOf(text), [], model);
    expect(text.slice(words.start[found?.from ?? 0], words.end[found?.to ?? 0])).toContain('message me');
  });
});

describe('pointsOfWording', () => {
  it.each([
    [-99, -20],
    [-1, -12],
    [-0.2, 0],
    [0, 0],
    [0.2, 0],
    [1, 12],
    [99, 25],
  ])('a score of %d is worth %d points', (score, points) => {
    expect(pointsOfWording(score)).toBe(points);
  });
});

describe('a model that is written down', () => {
  it('is read as it was, to one step in 127', () => {
    const opened = openWording(closeWording([1, -0.5, 0, 0.25], 0.5, 'a test'));
    expect(Array.from(opened.weights, (weight) => weight * opened.step)).toEqual([
      1,
      expect.closeTo(-0.5, 2),
      0,
      expect.closeTo(0.25, 2),
    ]);
  });

  it.each([
    ['good', btoa('abcd'), true],
    ['of three bytes', btoa('abc'), false],
    ['empty', '', false],
    ['not base64', 'ab!d', false],
  ])('is checked with its pack: %s', (_name, weights, isGood) => {
    expect(WordingModel.safeParse({ source: 'a test', weights, step: 0.1, bias: 0 }).success).toBe(isGood);
  });

  it('is refused when its size is no power of two', () => {
    expect(() => openWording({ source: 'a test', weights: btoa('abc'), step: 0.1, bias: 0 })).toThrow(RangeError);
  });
});
