import { strict as assert } from 'node:assert';
import { bucketCount } from '../../../../src/core/lint/model/features';
import { columns } from '../../../../src/core/lint/model/labels';
import { ownWeights } from '../../../../src/core/lint/model/model';
import { packWeights, unpackWeights } from '../../../../src/core/lint/model/packedWeights';

describe('packed weights', () => {
  it('are those that were packed, wherever the bytes stand', () => {
    const weights = ownWeights();
    const packed = packWeights(weights);
    const elsewhere = new Uint8Array(packed.length + 3);
    elsewhere.set(packed, 3);
    for (const bytes of [packed, elsewhere.subarray(3)]) {
      const { biases, scales, rows } = unpackWeights(bytes);
      assert.deepEqual({ biases, scales }, { biases: weights.biases, scales: weights.scales });
      const differing = Array.from({ length: bucketCount }, (_, bucket) => bucket).filter((bucket) =>
        columns.some((_, column) => rows.at(bucket, column) !== weights.rows.at(bucket, column)),
      );
      assert.deepEqual(differing, []);
    }
  });
});
