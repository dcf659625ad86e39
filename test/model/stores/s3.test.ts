import { onS3 } from '../../support/stores.ts';
import { storeContract } from './contract.ts';

/** Pages so small that listing needs several. */
await onS3(storeContract, 7);
