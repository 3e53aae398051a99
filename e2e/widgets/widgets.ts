import { playCases } from './play'
import { chosenSuites } from './suites'

playCases(chosenSuites())
