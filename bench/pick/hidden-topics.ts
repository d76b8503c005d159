/** What a channel likes without saying so, told by words of titles and abstracts alone, and the query that it would name its field by. */
export interface HiddenTopic {
  readonly query: string;
  /** A paper is liked whose title has it, or whose abstract has it at least twice. */
  readonly likes: RegExp;
}

const topic = (query: string, likes: string): HiddenTopic => ({ query, likes: new RegExp(likes, 'gi') });

/** Weights may be tuned on these. */
export const TUNED_ON: readonly HiddenTopic[] = [
  topic(
    'reinforcement learning',
    'offline reinforcement|imitation learning|inverse reinforcement|demonstrations',
  ),
  topic('graph neural networks', 'oversmooth|heterophil|message.passing|graph neural'),
  topic('generative models', 'diffusion model|score.based|denoising diffusion'),
  topic('privacy', 'differential privacy|differentially private|membership inference|federated'),
  topic('3d vision', 'point cloud|lidar'),
  topic('machine learning theory', 'bandit|regret bound'),
  topic('natural language processing', 'machine translation|multilingual|cross-lingual'),
  topic('video understanding', 'action recognition|action localization|video recognition|temporal action'),
  topic('robustness', 'adversarial attack|adversarial example|adversarial training|adversarial robust'),
  topic('time series', 'time series|forecasting'),
  topic('transfer learning', 'domain adaptation|domain generali[sz]ation'),
  topic('medical imaging', 'medical image|radiolog|patholog|mri|clinical'),
];

/** Figures are of these. */
export const REPORTED_ON: readonly HiddenTopic[] = [
  topic('causality', 'causal (?:inference|discovery|effect)|treatment effect|counterfactual'),
  topic('reinforcement learning', 'multi-agent|self-play|cooperative game|markov game'),
  topic('fairness', 'fairness|discriminat(?:ion|ory) against|demographic parity'),
  topic('drug discovery', 'molecul|protein|drug'),
  topic('efficient deep learning', 'pruning|quanti[sz]ation|knowledge distillation'),
  topic('lifelong learning', 'continual learning|catastrophic forgetting|class-incremental'),
  topic('recommender systems', 'recommend|click-through|collaborative filtering'),
  topic('optimisation', 'optimal transport|wasserstein|sinkhorn'),
  topic('probabilistic models', 'gaussian process|bayesian optimi[sz]ation'),
  topic('autonomous driving', 'autonomous driving|trajectory prediction|motion forecasting'),
  topic('language models', 'question answering|reading comprehension|dialogue|conversational'),
  topic('rendering', 'neural radiance|nerf|novel view|view synthesis'),
];
