import { lazily } from '../lazily.ts';
import { isStopWord, stem, words } from './analyzer.ts';

/**
 * Acronyms of machine learning, vision, language, robotics and theory that people in the field use without explaining them, one
 * a line: from common use in its papers and textbooks, where each has one meaning that is by far the commonest. What is an
 * everyday word too (SAM, CARE) is left out, since queries have no capitals.
 */
const FIELD = `
agi artificial general intelligence
ann artificial neural network
asr automatic speech recognition
auc area under the curve
automl automated machine learning
bce binary cross entropy
bnn bayesian neural network
bo bayesian optimization
bptt backpropagation through time
cbf control barrier function
cca canonical correlation analysis
cgan conditional generative adversarial network
cmdp constrained markov decision process
cnf continuous normalizing flow
cnn convolutional neural network
cql conservative q learning
crf conditional random field
ctc connectionist temporal classification
ctde centralized training decentralized execution
cvae conditional variational autoencoder
cvar conditional value at risk
dag directed acyclic graph
ddp distributed data parallel
ddpg deep deterministic policy gradient
ddpm denoising diffusion probabilistic model
dl deep learning
dnn deep neural network
dp differential privacy
dpo direct preference optimization
dpp determinantal point process
dqn deep q network
drl deep reinforcement learning
dro distributionally robust optimization
ebm energy based model
elbo evidence lower bound
erm empirical risk minimization
esn echo state network
fgsm fast gradient sign method
fl federated learning
fno fourier neural operator
fpn feature pyramid network
fsl few shot learning
gail generative adversarial imitation learning
gan generative adversarial network
gbdt gradient boosted decision tree
gcl graph contrastive learning
gcn graph convolutional network
gda gradient descent ascent
gmm gaussian mixture model
gnn graph neural network
gp gaussian process
gpr gaussian process regression
gru gated recurrent unit
hci human computer interaction
hmc hamiltonian monte carlo
hmm hidden markov model
hoi human object interaction
hpo hyperparameter optimization
hrl hierarchical reinforcement learning
ica independent component analysis
icl in context learning
inr implicit neural representation
ipm integral probability metric
ips inverse propensity scoring
ipw inverse probability weighting
iqa image quality assessment
irl inverse reinforcement learning
kd knowledge distillation
kde kernel density estimation
kg knowledge graph
kl kullback leibler divergence
knn k nearest neighbor
lda latent dirichlet allocation
ldp local differential privacy
llm large language model
lm language model
lora low rank adaptation
lqr linear quadratic regulator
lstm long short term memory
lvm latent variable model
mab multi armed bandit
mae masked autoencoder
maml model agnostic meta learning
marl multi agent reinforcement learning
mbrl model based reinforcement learning
mcmc markov chain monte carlo
mcts monte carlo tree search
mdp markov decision process
mil multiple instance learning
milp mixed integer linear programming
mip mixed integer programming
ml machine learning
mle maximum likelihood estimation
mllm multimodal large language model
mlm masked language modeling
mlp multilayer perceptron
mmd maximum mean discrepancy
moe mixture of experts
mot multiple object tracking
mpc model predictive control
mrf markov random field
mse mean squared error
mtl multi task learning
mvs multi view stereo
nas neural architecture search
ner named entity recognition
nerf neural radiance field
nlg natural language generation
nli natural language inference
nlp natural language processing
nlu natural language understanding
nmf nonnegative matrix factorization
nmt neural machine translation
nn neural network
nns nearest neighbor search
ntk neural tangent kernel
nvs novel view synthesis
oco online convex optimization
ocr optical character recognition
ode ordinary differential equation
ood out of distribution
ope off policy evaluation
ot optimal transport
pac probably approximately correct
pbt population based training
pca principal component analysis
pde partial differential equation
peft parameter efficient fine tuning
pgd projected gradient descent
pgm probabilistic graphical model
pinn physics informed neural network
plm pretrained language model
pomdp partially observable markov decision process
ppo proximal policy optimization
ptq post training quantization
qat quantization aware training
qmc quasi monte carlo
rbf radial basis function
rbm restricted boltzmann machine
rct randomized controlled trial
reid person re identification
rkhs reproducing kernel hilbert space
rl reinforcement learning
rlhf reinforcement learning from human feedback
rlaif reinforcement learning from ai feedback
rnn recurrent neural network
rpca robust principal component analysis
scm structural causal model
sde stochastic differential equation
sdf signed distance function
sdp semidefinite programming
sfda source free domain adaptation
sfm structure from motion
sgd stochastic gradient descent
sgld stochastic gradient langevin dynamics
sgg scene graph generation
slam simultaneous localization and mapping
slm small language model
smc sequential monte carlo
snn spiking neural network
sota state of the art
srl self supervised representation learning
ssl self supervised learning
ssm state space model
sts semantic textual similarity
svd singular value decomposition
svgd stein variational gradient descent
svm support vector machine
tamp task and motion planning
tta test time adaptation
tts text to speech
uap universal adversarial perturbation
ucb upper confidence bound
uda unsupervised domain adaptation
uq uncertainty quantification
vae variational autoencoder
vit vision transformer
vla vision language action
vlm vision language model
vln vision language navigation
vos video object segmentation
vqa visual question answering
vqvae vector quantized variational autoencoder
wgan wasserstein generative adversarial network
wsl weakly supervised learning
xai explainable artificial intelligence
zsl zero shot learning
`;

/** What acronyms stand for, both as terms; and the acronyms of long forms, joined by spaces. */
interface FieldAcronyms {
  readonly longForms: ReadonlyMap<string, readonly string[]>;
  readonly acronyms: ReadonlyMap<string, string>;
}

/** Made when the first question asks for it. */
export const fieldAcronyms = lazily((): FieldAcronyms => {
  const longForms = new Map<string, readonly string[]>();
  const acronyms = new Map<string, string>();
  for (const line of FIELD.trim().split('\n')) {
    const [acronym = '', ...form] = words(line);
    const terms = form.filter((word) => !isStopWord(word)).map(stem);
    longForms.set(stem(acronym), terms);
    acronyms.set(terms.join(' '), stem(acronym));
  }
  return { longForms, acronyms };
});
