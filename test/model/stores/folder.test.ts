import { onFolders } from '../../support/stores.ts';
import { storeContract } from './contract.ts';

await onFolders(storeContract);
