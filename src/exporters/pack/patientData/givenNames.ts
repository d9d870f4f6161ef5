/**
 * Given names that are common in the UK, in all its communities: beside a postcode they tell a person from a street or a hospital. The
 * list need not be whole, because titles, labels and dates of birth speak for themselves.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `aaliyah aaron abdul abdullah abigail adam adele adrian agnes ahmed aisha alan albert alex alexander alexandra alfie alfred alice alison
  amanda amber amelia amina amir amit amy andrea andrew angela anita ann anna anne anthony antonio archie arjun arthur asha ashley asif
  audrey ava barbara barry beatrice ben benjamin bernard beryl beth bethany bilal brenda brian bridget bronwen bruce callum cameron carl
  carol caroline catherine charles charlie charlotte cheryl chloe christine christopher claire clare colin connor craig daisy daniel
  danielle david dawn deborah deepak denise dennis derek diana diane donald donna doreen dorothy dylan edith edward eileen elaine eleanor
  elizabeth ella ellen ellie emily emma eric erin ethan eva eve evelyn farah fatima fiona florence frances francis frank fred freddie
  frederick freya gareth gary gavin gemma geoffrey george georgia gerald gillian gladys glenn gloria gordon grace graham gurpreet gwen
  hannah hardeep harold harriet harry hassan hayley hazel heather helen henry hilary holly howard hussain ian ibrahim imran irene iris isaac
  isabella isla ivy jack jacob jacqueline jake james jamie jan jane janet janice jasmine jason jean jeffrey jennifer jeremy jessica jill
  joan joanna joanne joe john jonathan jordan joseph josephine joshua joyce judith julia julian julie june karen kate katherine kathleen
  katie kavita keith kelly kenneth kevin khadija kieran kim kyle laura lauren leah lee leo leon leonard lewis liam lily linda lisa lorna
  lorraine louis louise lucas lucy luke lynn maisie mandeep manpreet margaret maria marian marie marilyn marion mark martin mary mason
  matilda matthew maureen max maya megan mehmet melanie melissa mia michael michelle mike millie miriam mohamed mohammad mohammed molly
  monica muhammad nadia naomi natalie natasha nathan neha neil niamh nicholas nicola nigel noah nora norman olga olive oliver olivia omar
  oscar owen pamela patricia patrick paul paula pauline peter phillip philip phoebe phyllis poppy priya rachel raj rajesh ralph raymond
  rebecca rhys richard rita robert robin roger ronald rosa rose rosemary roy ruby russell ruth ryan sally salma sam samantha samuel sandra
  sara sarah scott sean shah sharon sheila shirley siobhan sofia sonia sophia sophie stacey stanley stephanie stephen steven stuart sunita
  susan suzanne sylvia tariq teresa terence theo theresa thomas timothy tina tom tony tracey tracy trevor vera vernon veronica victor
  victoria vijay vincent violet wayne wendy william winifred yasmin yusuf yvonne zachary zainab zara zoe`
    .trim()
    .split(/\s+/),
);
