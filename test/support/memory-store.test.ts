import { storeContract } from '../model/stores/contract.ts';
import { MemoryStore } from './memory-store.ts';

storeContract(async () => new MemoryStore());
