// Written by `npm run generate`; do not edit.

export const parametersAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "owner_",
        "type": "address"
      },
      {
        "name": "timing_",
        "type": "tuple",
        "components": [
          {
            "name": "reportAge",
            "type": "uint32"
          },
          {
            "name": "challengeWindow",
            "type": "uint32"
          },
          {
            "name": "arbiterLimit",
            "type": "uint32"
          },
          {
            "name": "grace",
            "type": "uint32"
          },
          {
            "name": "cooldown",
            "type": "uint32"
          },
          {
            "name": "placementLead",
            "type": "uint32"
          }
        ]
      },
      {
        "name": "economics_",
        "type": "tuple",
        "components": [
          {
            "name": "protocolFee",
            "type": "uint64"
          },
          {
            "name": "insurableMultiple",
            "type": "uint64"
          },
          {
            "name": "warningLevel",
            "type": "uint64"
          },
          {
            "name": "minimumLimit",
            "type": "uint96"
          },
          {
            "name": "minimumRequest",
            "type": "uint96"
          }
        ]
      },
      {
        "name": "floorCurve_",
        "type": "tuple",
        "components": [
          {
            "name": "base",
            "type": "uint64"
          },
          {
            "name": "kink",
            "type": "uint64"
          },
          {
            "name": "atKink",
            "type": "uint64"
          },
          {
            "name": "atFull",
            "type": "uint64"
          }
        ]
      },
      {
        "name": "feeRecipient_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "ChangedTooSoon",
    "inputs": [
      {
        "name": "earliest",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "CheckpointUnorderedInsertion",
    "inputs": []
  },
  {
    "type": "error",
    "name": "DelayNotOverCooldown",
    "inputs": [
      {
        "name": "delay",
        "type": "uint256"
      },
      {
        "name": "cooldown",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "OutOfBounds",
    "inputs": [
      {
        "name": "parameter",
        "type": "string"
      },
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "minimum",
        "type": "uint256"
      },
      {
        "name": "maximum",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "OwnableInvalidOwner",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OwnableUnauthorizedAccount",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "StepTooLarge",
    "inputs": [
      {
        "name": "parameter",
        "type": "string"
      },
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "lowest",
        "type": "uint256"
      },
      {
        "name": "highest",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  },
  {
    "type": "event",
    "name": "EconomicsSet",
    "inputs": [
      {
        "name": "economics",
        "type": "tuple",
        "indexed": false,
        "components": [
          {
            "name": "protocolFee",
            "type": "uint64"
          },
          {
            "name": "insurableMultiple",
            "type": "uint64"
          },
          {
            "name": "warningLevel",
            "type": "uint64"
          },
          {
            "name": "minimumLimit",
            "type": "uint96"
          },
          {
            "name": "minimumRequest",
            "type": "uint96"
          }
        ]
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "FeeRecipientSet",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "FloorCurveSet",
    "inputs": [
      {
        "name": "curve",
        "type": "tuple",
        "indexed": false,
        "components": [
          {
            "name": "base",
            "type": "uint64"
          },
          {
            "name": "kink",
            "type": "uint64"
          },
          {
            "name": "atKink",
            "type": "uint64"
          },
          {
            "name": "atFull",
            "type": "uint64"
          }
        ]
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OwnershipTransferStarted",
    "inputs": [
      {
        "name": "previousOwner",
        "type": "address",
        "indexed": true
      },
      {
        "name": "newOwner",
        "type": "address",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OwnershipTransferred",
    "inputs": [
      {
        "name": "previousOwner",
        "type": "address",
        "indexed": true
      },
      {
        "name": "newOwner",
        "type": "address",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TimingSet",
    "inputs": [
      {
        "name": "timing",
        "type": "tuple",
        "indexed": false,
        "components": [
          {
            "name": "reportAge",
            "type": "uint32"
          },
          {
            "name": "challengeWindow",
            "type": "uint32"
          },
          {
            "name": "arbiterLimit",
            "type": "uint32"
          },
          {
            "name": "grace",
            "type": "uint32"
          },
          {
            "name": "cooldown",
            "type": "uint32"
          },
          {
            "name": "placementLead",
            "type": "uint32"
          }
        ]
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "acceptOwnership",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "economics",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "protocolFee",
            "type": "uint64"
          },
          {
            "name": "insurableMultiple",
            "type": "uint64"
          },
          {
            "name": "warningLevel",
            "type": "uint64"
          },
          {
            "name": "minimumLimit",
            "type": "uint96"
          },
          {
            "name": "minimumRequest",
            "type": "uint96"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "exitTerms",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "cooldown",
            "type": "uint32"
          },
          {
            "name": "minimumRequest",
            "type": "uint96"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "feeRecipient",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "floorCurve",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "base",
            "type": "uint64"
          },
          {
            "name": "kink",
            "type": "uint64"
          },
          {
            "name": "atKink",
            "type": "uint64"
          },
          {
            "name": "atFull",
            "type": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "floorCurveAt",
    "inputs": [
      {
        "name": "time",
        "type": "uint40"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "base",
            "type": "uint64"
          },
          {
            "name": "kink",
            "type": "uint64"
          },
          {
            "name": "atKink",
            "type": "uint64"
          },
          {
            "name": "atFull",
            "type": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "owner",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "pendingOwner",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "renounceOwnership",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "response",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "saleTerms",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "protocolFee",
            "type": "uint64"
          },
          {
            "name": "insurableMultiple",
            "type": "uint64"
          },
          {
            "name": "minimumLimit",
            "type": "uint96"
          },
          {
            "name": "reportAge",
            "type": "uint32"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "setEconomics",
    "inputs": [
      {
        "name": "economics_",
        "type": "tuple",
        "components": [
          {
            "name": "protocolFee",
            "type": "uint64"
          },
          {
            "name": "insurableMultiple",
            "type": "uint64"
          },
          {
            "name": "warningLevel",
            "type": "uint64"
          },
          {
            "name": "minimumLimit",
            "type": "uint96"
          },
          {
            "name": "minimumRequest",
            "type": "uint96"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setFeeRecipient",
    "inputs": [
      {
        "name": "recipient",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setFloorCurve",
    "inputs": [
      {
        "name": "curve",
        "type": "tuple",
        "components": [
          {
            "name": "base",
            "type": "uint64"
          },
          {
            "name": "kink",
            "type": "uint64"
          },
          {
            "name": "atKink",
            "type": "uint64"
          },
          {
            "name": "atFull",
            "type": "uint64"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setTiming",
    "inputs": [
      {
        "name": "timing_",
        "type": "tuple",
        "components": [
          {
            "name": "reportAge",
            "type": "uint32"
          },
          {
            "name": "challengeWindow",
            "type": "uint32"
          },
          {
            "name": "arbiterLimit",
            "type": "uint32"
          },
          {
            "name": "grace",
            "type": "uint32"
          },
          {
            "name": "cooldown",
            "type": "uint32"
          },
          {
            "name": "placementLead",
            "type": "uint32"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "timing",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "reportAge",
            "type": "uint32"
          },
          {
            "name": "challengeWindow",
            "type": "uint32"
          },
          {
            "name": "arbiterLimit",
            "type": "uint32"
          },
          {
            "name": "grace",
            "type": "uint32"
          },
          {
            "name": "cooldown",
            "type": "uint32"
          },
          {
            "name": "placementLead",
            "type": "uint32"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "transferOwnership",
    "inputs": [
      {
        "name": "newOwner",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  }
] as const

export const venueRegistryAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "parameters_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "EmptyName",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NameTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotGovernance",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOffered",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotVenueOwner",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "UnknownVenue",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ZeroRiskGroup",
    "inputs": []
  },
  {
    "type": "event",
    "name": "OwnershipAccepted",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": true
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OwnershipOffered",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": true
      },
      {
        "name": "from",
        "type": "address",
        "indexed": true
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VaultSet",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": true
      },
      {
        "name": "vault",
        "type": "address",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VenueListed",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": true
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true
      },
      {
        "name": "vault",
        "type": "address",
        "indexed": true
      },
      {
        "name": "riskGroup",
        "type": "uint64",
        "indexed": false
      },
      {
        "name": "name",
        "type": "string",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "acceptOwnership",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "controlOf",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "owner",
        "type": "address"
      },
      {
        "name": "riskGroup",
        "type": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "list",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      },
      {
        "name": "vault",
        "type": "address"
      },
      {
        "name": "riskGroup",
        "type": "uint64"
      },
      {
        "name": "name",
        "type": "string"
      }
    ],
    "outputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "offerOwnership",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "to",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "parameters",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "setVault",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "vault",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "venue",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "owner",
            "type": "address"
          },
          {
            "name": "riskGroup",
            "type": "uint64"
          },
          {
            "name": "listedAt",
            "type": "uint40"
          },
          {
            "name": "vault",
            "type": "address"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "venueCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view"
  }
] as const

export const reporterBondsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "parameters_",
        "type": "address"
      },
      {
        "name": "asset_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "AlreadyConnected",
    "inputs": []
  },
  {
    "type": "error",
    "name": "BondTooSmall",
    "inputs": [
      {
        "name": "reporter",
        "type": "address"
      },
      {
        "name": "bond",
        "type": "uint256"
      },
      {
        "name": "amount",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "JumpsNotBacked",
    "inputs": [
      {
        "name": "jumps",
        "type": "uint256"
      },
      {
        "name": "bonds",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotChallengeDesk",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotGovernance",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotMature",
    "inputs": [
      {
        "name": "reporter",
        "type": "address"
      },
      {
        "name": "maturesAt",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingUnbonding",
    "inputs": [
      {
        "name": "reporter",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeCastOverflowedUintDowncast",
    "inputs": [
      {
        "name": "bits",
        "type": "uint8"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeERC20FailedOperation",
    "inputs": [
      {
        "name": "token",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "StillNeeded",
    "inputs": [
      {
        "name": "reporter",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "TransferMismatch",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256"
      },
      {
        "name": "received",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ZeroAmount",
    "inputs": []
  },
  {
    "type": "event",
    "name": "Bonded",
    "inputs": [
      {
        "name": "reporter",
        "type": "address",
        "indexed": true
      },
      {
        "name": "from",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "bond",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Connected",
    "inputs": [
      {
        "name": "oracle",
        "type": "address",
        "indexed": false
      },
      {
        "name": "challengeDesk",
        "type": "address",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Slashed",
    "inputs": [
      {
        "name": "reporter",
        "type": "address",
        "indexed": true
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Unbonded",
    "inputs": [
      {
        "name": "reporter",
        "type": "address",
        "indexed": true
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "UnbondingStarted",
    "inputs": [
      {
        "name": "reporter",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "maturesAt",
        "type": "uint40",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "UNBONDING_TIME",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint40"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "asset",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bond",
    "inputs": [
      {
        "name": "reporter",
        "type": "address"
      },
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "bondOf",
    "inputs": [
      {
        "name": "reporter",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "challengeDesk",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "connect",
    "inputs": [
      {
        "name": "oracle_",
        "type": "address"
      },
      {
        "name": "challengeDesk_",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "oracle",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "parameters",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "slash",
    "inputs": [
      {
        "name": "reporter",
        "type": "address"
      },
      {
        "name": "amount",
        "type": "uint256"
      },
      {
        "name": "to",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "taken",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "smallestBonds",
    "inputs": [
      {
        "name": "reporters",
        "type": "address[]"
      },
      {
        "name": "count",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "sum",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "startUnbonding",
    "inputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "unbond",
    "inputs": [
      {
        "name": "to",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "unbondingOf",
    "inputs": [
      {
        "name": "reporter",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256"
      },
      {
        "name": "maturesAt",
        "type": "uint40"
      }
    ],
    "stateMutability": "view"
  }
] as const

export const attestationOracleAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "parameters_",
        "type": "address"
      },
      {
        "name": "venueRegistry_",
        "type": "address"
      },
      {
        "name": "bonds_",
        "type": "address"
      },
      {
        "name": "clock_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "AlreadyConnected",
    "inputs": []
  },
  {
    "type": "error",
    "name": "BadFeedMove",
    "inputs": [
      {
        "name": "index",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadReporterSet",
    "inputs": []
  },
  {
    "type": "error",
    "name": "BadSequence",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "sequence",
        "type": "uint40"
      },
      {
        "name": "last",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "DayContested",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "day",
        "type": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidShortString",
    "inputs": []
  },
  {
    "type": "error",
    "name": "JumpNotSet",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "JumpTooLarge",
    "inputs": [
      {
        "name": "jump",
        "type": "uint80"
      }
    ]
  },
  {
    "type": "error",
    "name": "JumpsNotBacked",
    "inputs": [
      {
        "name": "jumps",
        "type": "uint256"
      },
      {
        "name": "bonds",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "LengthMismatch",
    "inputs": [
      {
        "name": "reports",
        "type": "uint256"
      },
      {
        "name": "signatures",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "LossOutOfRange",
    "inputs": [
      {
        "name": "loss",
        "type": "int256"
      }
    ]
  },
  {
    "type": "error",
    "name": "MarketsNotSorted",
    "inputs": [
      {
        "name": "index",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotChallengeDesk",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotGovernance",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotReporter",
    "inputs": [
      {
        "name": "signer",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ObservedInFuture",
    "inputs": [
      {
        "name": "observedAt",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReportTooOld",
    "inputs": [
      {
        "name": "observedAt",
        "type": "uint40"
      },
      {
        "name": "oldest",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReportsDisagree",
    "inputs": [
      {
        "name": "index",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignersNotSorted",
    "inputs": [
      {
        "name": "previous",
        "type": "address"
      },
      {
        "name": "signer",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "StringTooLong",
    "inputs": [
      {
        "name": "str",
        "type": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooFewSigners",
    "inputs": [
      {
        "name": "signers",
        "type": "uint256"
      },
      {
        "name": "threshold",
        "type": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooManyMarkets",
    "inputs": [
      {
        "name": "count",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ZeroJump",
    "inputs": []
  },
  {
    "type": "event",
    "name": "Connected",
    "inputs": [
      {
        "name": "explainer",
        "type": "address",
        "indexed": false
      },
      {
        "name": "safeguard",
        "type": "address",
        "indexed": false
      },
      {
        "name": "challengeDesk",
        "type": "address",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "DayStruck",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": true
      },
      {
        "name": "day",
        "type": "uint32",
        "indexed": true
      },
      {
        "name": "loss",
        "type": "int256",
        "indexed": false
      },
      {
        "name": "convicted",
        "type": "address[]",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EIP712DomainChanged",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Explained",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": true
      },
      {
        "name": "sequence",
        "type": "uint40",
        "indexed": true
      },
      {
        "name": "effectiveLoss",
        "type": "int256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JumpSet",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": true
      },
      {
        "name": "jump",
        "type": "uint80",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "MovesBound",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": true
      },
      {
        "name": "sequence",
        "type": "uint40",
        "indexed": true
      },
      {
        "name": "moves",
        "type": "tuple[]",
        "indexed": false,
        "components": [
          {
            "name": "market",
            "type": "bytes32"
          },
          {
            "name": "fromRound",
            "type": "uint80"
          },
          {
            "name": "toRound",
            "type": "uint80"
          }
        ]
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Reported",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": true
      },
      {
        "name": "sequence",
        "type": "uint40",
        "indexed": true
      },
      {
        "name": "observedAt",
        "type": "uint40",
        "indexed": false
      },
      {
        "name": "reportedLoss",
        "type": "int256",
        "indexed": false
      },
      {
        "name": "effectiveLoss",
        "type": "int256",
        "indexed": false
      },
      {
        "name": "fundBalance",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "raoi",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "markets",
        "type": "tuple[]",
        "indexed": false,
        "components": [
          {
            "name": "market",
            "type": "bytes32"
          },
          {
            "name": "openInterest",
            "type": "uint128"
          }
        ]
      },
      {
        "name": "submitter",
        "type": "address",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReportersSet",
    "inputs": [
      {
        "name": "reporters",
        "type": "address[]",
        "indexed": false
      },
      {
        "name": "threshold",
        "type": "uint8",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SignersReinstated",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": true
      },
      {
        "name": "day",
        "type": "uint32",
        "indexed": true
      },
      {
        "name": "signers",
        "type": "address[]",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SignersSuspended",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": true
      },
      {
        "name": "day",
        "type": "uint32",
        "indexed": true
      },
      {
        "name": "signers",
        "type": "address[]",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "MAX_SEQUENCE_STEP",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint40"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bonds",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "challengeDesk",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "clock",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "connect",
    "inputs": [
      {
        "name": "explainer_",
        "type": "address"
      },
      {
        "name": "safeguard_",
        "type": "address"
      },
      {
        "name": "challengeDesk_",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "dayClaim",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "day",
        "type": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "highest",
            "type": "int80"
          },
          {
            "name": "lowest",
            "type": "int80"
          },
          {
            "name": "peakedAt",
            "type": "uint40"
          },
          {
            "name": "challenges",
            "type": "uint16"
          },
          {
            "name": "struck",
            "type": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "daySlot",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "day",
        "type": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "peak",
            "type": "int80"
          },
          {
            "name": "highest",
            "type": "int80"
          },
          {
            "name": "lowest",
            "type": "int80"
          },
          {
            "name": "reported",
            "type": "bool"
          },
          {
            "name": "marked",
            "type": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1"
      },
      {
        "name": "name",
        "type": "string"
      },
      {
        "name": "version",
        "type": "string"
      },
      {
        "name": "chainId",
        "type": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "name": "salt",
        "type": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "explainer",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "hashReport",
    "inputs": [
      {
        "name": "report",
        "type": "tuple",
        "components": [
          {
            "name": "venueId",
            "type": "uint64"
          },
          {
            "name": "sequence",
            "type": "uint40"
          },
          {
            "name": "observedAt",
            "type": "uint40"
          },
          {
            "name": "netLiquidationLoss",
            "type": "int128"
          },
          {
            "name": "fundBalance",
            "type": "uint128"
          },
          {
            "name": "raoi",
            "type": "uint128"
          },
          {
            "name": "markets",
            "type": "tuple[]",
            "components": [
              {
                "name": "market",
                "type": "bytes32"
              },
              {
                "name": "openInterest",
                "type": "uint128"
              }
            ]
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "highestUpTo",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "day",
        "type": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "found",
        "type": "bool"
      },
      {
        "name": "reportedDay",
        "type": "uint32"
      },
      {
        "name": "loss",
        "type": "int80"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isContested",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "day",
        "type": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isReporter",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "jump",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint80"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lastInterest",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "observedAt",
        "type": "uint40"
      },
      {
        "name": "raoi",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lastReportedDay",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "day",
        "type": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "found",
        "type": "bool"
      },
      {
        "name": "reportedDay",
        "type": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lastSequence",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint40"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "latest",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "sequence",
            "type": "uint40"
          },
          {
            "name": "observedAt",
            "type": "uint40"
          },
          {
            "name": "effectiveLoss",
            "type": "int80"
          },
          {
            "name": "reportedLoss",
            "type": "int80"
          },
          {
            "name": "fundBalance",
            "type": "uint128"
          },
          {
            "name": "raoi",
            "type": "uint128"
          },
          {
            "name": "openInterest",
            "type": "uint128"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lossOf",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "day",
        "type": "uint32"
      },
      {
        "name": "challengeWindow",
        "type": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "reported",
        "type": "bool"
      },
      {
        "name": "loss",
        "type": "int80"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lowestThreshold",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "parameters",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "reinstate",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "day",
        "type": "uint32"
      },
      {
        "name": "signers",
        "type": "address[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "reporter",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "named",
            "type": "bool"
          },
          {
            "name": "known",
            "type": "bool"
          },
          {
            "name": "convicted",
            "type": "bool"
          },
          {
            "name": "challenges",
            "type": "uint32"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "reporters",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "safeguard",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "setJump",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "jump_",
        "type": "uint80"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setReporters",
    "inputs": [
      {
        "name": "reporters_",
        "type": "address[]"
      },
      {
        "name": "threshold_",
        "type": "uint8"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "strike",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "day",
        "type": "uint32"
      },
      {
        "name": "loss",
        "type": "int80"
      },
      {
        "name": "signers",
        "type": "address[]"
      },
      {
        "name": "convicted",
        "type": "address[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "submit",
    "inputs": [
      {
        "name": "reports",
        "type": "tuple[]",
        "components": [
          {
            "name": "venueId",
            "type": "uint64"
          },
          {
            "name": "sequence",
            "type": "uint40"
          },
          {
            "name": "observedAt",
            "type": "uint40"
          },
          {
            "name": "netLiquidationLoss",
            "type": "int128"
          },
          {
            "name": "fundBalance",
            "type": "uint128"
          },
          {
            "name": "raoi",
            "type": "uint128"
          },
          {
            "name": "markets",
            "type": "tuple[]",
            "components": [
              {
                "name": "market",
                "type": "bytes32"
              },
              {
                "name": "openInterest",
                "type": "uint128"
              }
            ]
          }
        ]
      },
      {
        "name": "signatures",
        "type": "bytes[]"
      },
      {
        "name": "moves",
        "type": "tuple[]",
        "components": [
          {
            "name": "market",
            "type": "bytes32"
          },
          {
            "name": "fromRound",
            "type": "uint80"
          },
          {
            "name": "toRound",
            "type": "uint80"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "suspend",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "day",
        "type": "uint32"
      },
      {
        "name": "signers",
        "type": "address[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "threshold",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "totalJump",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "venueRegistry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  }
] as const

export const programRegistryAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "parameters_",
        "type": "address"
      },
      {
        "name": "venueRegistry_",
        "type": "address"
      },
      {
        "name": "oracle_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "AttachmentBelowFund",
    "inputs": [
      {
        "name": "attachment",
        "type": "uint96"
      },
      {
        "name": "fund",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadBounds",
    "inputs": []
  },
  {
    "type": "error",
    "name": "BadCoinsurance",
    "inputs": [
      {
        "name": "coinsurance",
        "type": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadEnd",
    "inputs": [
      {
        "name": "start",
        "type": "uint40"
      },
      {
        "name": "end",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadStart",
    "inputs": [
      {
        "name": "start",
        "type": "uint40"
      },
      {
        "name": "earliest",
        "type": "uint40"
      },
      {
        "name": "latest",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadTrigger",
    "inputs": [
      {
        "name": "peril",
        "type": "uint8"
      },
      {
        "name": "trigger",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "FundUnknown",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "HasCovers",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "LayerOversold",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "layer",
        "type": "uint8"
      },
      {
        "name": "share",
        "type": "uint64"
      },
      {
        "name": "available",
        "type": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "MarketAlreadySet",
    "inputs": [
      {
        "name": "market",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotGovernance",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotMarket",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotVenueOwner",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "PerilUnavailable",
    "inputs": [
      {
        "name": "peril",
        "type": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProgramNotStarted",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "start",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProgramStillLive",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "end",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeCastOverflowedUintDowncast",
    "inputs": [
      {
        "name": "bits",
        "type": "uint8"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SaleClosed",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "deadline",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "UnknownLayer",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "layer",
        "type": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "UnknownProgram",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ZeroShare",
    "inputs": []
  },
  {
    "type": "event",
    "name": "MarketSet",
    "inputs": [
      {
        "name": "market",
        "type": "address",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ProgramOpened",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": true
      },
      {
        "name": "program",
        "type": "tuple",
        "indexed": false,
        "components": [
          {
            "name": "venueId",
            "type": "uint64"
          },
          {
            "name": "start",
            "type": "uint40"
          },
          {
            "name": "end",
            "type": "uint40"
          },
          {
            "name": "response",
            "type": "uint32"
          },
          {
            "name": "grace",
            "type": "uint32"
          },
          {
            "name": "peril",
            "type": "uint8"
          },
          {
            "name": "layerCount",
            "type": "uint8"
          },
          {
            "name": "trigger",
            "type": "address"
          },
          {
            "name": "coinsurance",
            "type": "uint64"
          },
          {
            "name": "vault",
            "type": "address"
          },
          {
            "name": "fundDeclared",
            "type": "uint96"
          }
        ]
      },
      {
        "name": "bounds",
        "type": "uint96[]",
        "indexed": false
      },
      {
        "name": "config",
        "type": "bytes",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ProgramWithdrawn",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TriggerSet",
    "inputs": [
      {
        "name": "peril",
        "type": "uint8",
        "indexed": true
      },
      {
        "name": "trigger",
        "type": "address",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "latestProgram",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "layer",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "index",
        "type": "uint8"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "attachment",
            "type": "uint96"
          },
          {
            "name": "exhaustion",
            "type": "uint96"
          },
          {
            "name": "sold",
            "type": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "market",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "open",
    "inputs": [
      {
        "name": "opening",
        "type": "tuple",
        "components": [
          {
            "name": "venueId",
            "type": "uint64"
          },
          {
            "name": "peril",
            "type": "uint8"
          },
          {
            "name": "start",
            "type": "uint40"
          },
          {
            "name": "end",
            "type": "uint40"
          },
          {
            "name": "coinsurance",
            "type": "uint64"
          },
          {
            "name": "fundDeclared",
            "type": "uint96"
          },
          {
            "name": "bounds",
            "type": "uint96[]"
          },
          {
            "name": "config",
            "type": "bytes"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "oracle",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "parameters",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "placed",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "index",
        "type": "uint8"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "trigger",
            "type": "uint256"
          },
          {
            "name": "vault",
            "type": "uint256"
          }
        ]
      },
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "previousProgram",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "program",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "program_",
        "type": "tuple",
        "components": [
          {
            "name": "venueId",
            "type": "uint64"
          },
          {
            "name": "start",
            "type": "uint40"
          },
          {
            "name": "end",
            "type": "uint40"
          },
          {
            "name": "response",
            "type": "uint32"
          },
          {
            "name": "grace",
            "type": "uint32"
          },
          {
            "name": "peril",
            "type": "uint8"
          },
          {
            "name": "layerCount",
            "type": "uint8"
          },
          {
            "name": "trigger",
            "type": "address"
          },
          {
            "name": "coinsurance",
            "type": "uint64"
          },
          {
            "name": "vault",
            "type": "address"
          },
          {
            "name": "fundDeclared",
            "type": "uint96"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "programCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "sell",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "index",
        "type": "uint8"
      },
      {
        "name": "share",
        "type": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "packed",
        "type": "tuple",
        "components": [
          {
            "name": "trigger",
            "type": "uint256"
          },
          {
            "name": "vault",
            "type": "uint256"
          }
        ]
      },
      {
        "name": "terms",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setMarket",
    "inputs": [
      {
        "name": "market_",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setTrigger",
    "inputs": [
      {
        "name": "peril",
        "type": "uint8"
      },
      {
        "name": "trigger_",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "trigger",
    "inputs": [
      {
        "name": "peril",
        "type": "uint8"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "unsell",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "index",
        "type": "uint8"
      },
      {
        "name": "share",
        "type": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "venueRegistry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "withdraw",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  }
] as const

export const priceExplainerAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "parameters_",
        "type": "address"
      },
      {
        "name": "venueRegistry_",
        "type": "address"
      },
      {
        "name": "oracle_",
        "type": "address"
      },
      {
        "name": "programRegistry_",
        "type": "address"
      },
      {
        "name": "clock_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "AlreadyPinned",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadAnswer",
    "inputs": [
      {
        "name": "feed",
        "type": "address"
      },
      {
        "name": "round",
        "type": "uint80"
      },
      {
        "name": "answer",
        "type": "int256"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadFactor",
    "inputs": [
      {
        "name": "factor",
        "type": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadMarketFeed",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ChangedTooSoon",
    "inputs": [
      {
        "name": "earliest",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "MovesNotSorted",
    "inputs": [
      {
        "name": "index",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NoFeed",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "market",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotGovernance",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOracle",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTrigger",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OutOfBounds",
    "inputs": [
      {
        "name": "parameter",
        "type": "string"
      },
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "minimum",
        "type": "uint256"
      },
      {
        "name": "maximum",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PhaseCrossed",
    "inputs": [
      {
        "name": "fromRound",
        "type": "uint80"
      },
      {
        "name": "toRound",
        "type": "uint80"
      }
    ]
  },
  {
    "type": "error",
    "name": "RoundMissing",
    "inputs": [
      {
        "name": "feed",
        "type": "address"
      },
      {
        "name": "round",
        "type": "uint80"
      }
    ]
  },
  {
    "type": "error",
    "name": "RoundOutsideWindow",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32"
      },
      {
        "name": "round",
        "type": "uint80"
      },
      {
        "name": "updatedAt",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "RoundsOutOfOrder",
    "inputs": [
      {
        "name": "fromRound",
        "type": "uint80"
      },
      {
        "name": "toRound",
        "type": "uint80"
      }
    ]
  },
  {
    "type": "error",
    "name": "SequencerDown",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StaleFeed",
    "inputs": [
      {
        "name": "feed",
        "type": "address"
      },
      {
        "name": "updatedAt",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StepTooLarge",
    "inputs": [
      {
        "name": "parameter",
        "type": "string"
      },
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "lowest",
        "type": "uint256"
      },
      {
        "name": "highest",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooManyMarkets",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ]
  },
  {
    "type": "event",
    "name": "FactorSet",
    "inputs": [
      {
        "name": "factor",
        "type": "uint64",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "InterestPinned",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": true
      },
      {
        "name": "programId",
        "type": "uint256",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "LossExplained",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": true
      },
      {
        "name": "explained",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "until",
        "type": "uint40",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "MarketFeedSet",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": true
      },
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true
      },
      {
        "name": "feed",
        "type": "tuple",
        "indexed": false,
        "components": [
          {
            "name": "feed",
            "type": "address"
          },
          {
            "name": "maintenanceMargin",
            "type": "uint24"
          },
          {
            "name": "heartbeat",
            "type": "uint32"
          },
          {
            "name": "lowestAnswer",
            "type": "uint96"
          },
          {
            "name": "highestAnswer",
            "type": "uint96"
          }
        ]
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "clock",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "explain",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "observedAt",
        "type": "uint40"
      },
      {
        "name": "raoi",
        "type": "uint256"
      },
      {
        "name": "markets",
        "type": "tuple[]",
        "components": [
          {
            "name": "market",
            "type": "bytes32"
          },
          {
            "name": "openInterest",
            "type": "uint128"
          }
        ]
      },
      {
        "name": "moves",
        "type": "tuple[]",
        "components": [
          {
            "name": "market",
            "type": "bytes32"
          },
          {
            "name": "fromRound",
            "type": "uint80"
          },
          {
            "name": "toRound",
            "type": "uint80"
          }
        ]
      },
      {
        "name": "challengeWindow",
        "type": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "explained",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "explainedOf",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "explained",
        "type": "uint256"
      },
      {
        "name": "until",
        "type": "uint40"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "factor",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "interestBefore",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "market",
        "type": "bytes32"
      },
      {
        "name": "time",
        "type": "uint40"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "marketFeed",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "market",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "feed",
            "type": "address"
          },
          {
            "name": "maintenanceMargin",
            "type": "uint24"
          },
          {
            "name": "heartbeat",
            "type": "uint32"
          },
          {
            "name": "lowestAnswer",
            "type": "uint96"
          },
          {
            "name": "highestAnswer",
            "type": "uint96"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "marketsOf",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "oracle",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "parameters",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "pin",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "start",
        "type": "uint40"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "programRegistry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "setFactor",
    "inputs": [
      {
        "name": "factor_",
        "type": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setMarketFeed",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "market",
        "type": "bytes32"
      },
      {
        "name": "feed",
        "type": "tuple",
        "components": [
          {
            "name": "feed",
            "type": "address"
          },
          {
            "name": "maintenanceMargin",
            "type": "uint24"
          },
          {
            "name": "heartbeat",
            "type": "uint32"
          },
          {
            "name": "lowestAnswer",
            "type": "uint96"
          },
          {
            "name": "highestAnswer",
            "type": "uint96"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "venueRegistry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  }
] as const

export const safeguardAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "parameters_",
        "type": "address"
      },
      {
        "name": "venueRegistry_",
        "type": "address"
      },
      {
        "name": "programRegistry_",
        "type": "address"
      },
      {
        "name": "oracle_",
        "type": "address"
      },
      {
        "name": "clock_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "AlreadyConnected",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NewBusinessPaused",
    "inputs": [
      {
        "name": "until",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotClaimant",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotGovernance",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotGuardian",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotMarket",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOracle",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "PauseTooLong",
    "inputs": [
      {
        "name": "duration",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PauseTooSoon",
    "inputs": [
      {
        "name": "earliest",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "PoolIsFrozen",
    "inputs": [
      {
        "name": "pool",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "SequencerDown",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TooManyPools",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "VenueAtWarning",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ]
  },
  {
    "type": "event",
    "name": "ClaimClosed",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "by",
        "type": "address",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ClaimOpened",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "by",
        "type": "address",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Connected",
    "inputs": [
      {
        "name": "challengeDesk",
        "type": "address",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "GuardianSet",
    "inputs": [
      {
        "name": "guardian",
        "type": "address",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Paused",
    "inputs": [
      {
        "name": "until",
        "type": "uint40",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PoolAttached",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "pool",
        "type": "address",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PoolFrozen",
    "inputs": [
      {
        "name": "pool",
        "type": "address",
        "indexed": true
      },
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": true
      },
      {
        "name": "until",
        "type": "uint40",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Unpaused",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VenueWarned",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": true
      },
      {
        "name": "programId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "loss",
        "type": "int256",
        "indexed": false
      },
      {
        "name": "level",
        "type": "int256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "WarningEnded",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": true
      },
      {
        "name": "programId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "loss",
        "type": "int256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "attach",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "pool",
        "type": "address"
      },
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "start",
        "type": "uint40"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "challengeDesk",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "clock",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "closeClaim",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "connect",
    "inputs": [
      {
        "name": "challengeDesk_",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "frozenUntil",
    "inputs": [
      {
        "name": "pool",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint40"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "guardian",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isFrozen",
    "inputs": [
      {
        "name": "pool",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "onReport",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "reportedLoss",
        "type": "int80"
      },
      {
        "name": "observedAt",
        "type": "uint40"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "openClaim",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "openClaims",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "oracle",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "parameters",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "pause",
    "inputs": [
      {
        "name": "duration",
        "type": "uint32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "pausedUntil",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint40"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "poolsOf",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "pools",
        "type": "address[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "programRegistry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "requireSaleable",
    "inputs": [
      {
        "name": "pool",
        "type": "address"
      },
      {
        "name": "venueId",
        "type": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "requireStakeable",
    "inputs": [
      {
        "name": "pool",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "setGuardian",
    "inputs": [
      {
        "name": "guardian_",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "unpause",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "venueRegistry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "warning",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "programId",
            "type": "uint64"
          },
          {
            "name": "loss",
            "type": "int96"
          },
          {
            "name": "active",
            "type": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  }
] as const

export const challengeDeskAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "parameters_",
        "type": "address"
      },
      {
        "name": "oracle_",
        "type": "address"
      },
      {
        "name": "programRegistry_",
        "type": "address"
      },
      {
        "name": "safeguard_",
        "type": "address"
      },
      {
        "name": "bonds_",
        "type": "address"
      },
      {
        "name": "clock_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "AlreadyChallenged",
    "inputs": [
      {
        "name": "challengeId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AlreadyRuled",
    "inputs": [
      {
        "name": "challengeId",
        "type": "uint256"
      },
      {
        "name": "ruling",
        "type": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadBond",
    "inputs": [
      {
        "name": "amount",
        "type": "uint96"
      }
    ]
  },
  {
    "type": "error",
    "name": "ChangedTooSoon",
    "inputs": [
      {
        "name": "earliest",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "NoArbiter",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotAReport",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotArbiter",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotGovernance",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingSold",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingToCollect",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingToCorrect",
    "inputs": [
      {
        "name": "correctedLoss",
        "type": "int80"
      }
    ]
  },
  {
    "type": "error",
    "name": "OutOfBounds",
    "inputs": [
      {
        "name": "parameter",
        "type": "string"
      },
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "minimum",
        "type": "uint256"
      },
      {
        "name": "maximum",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "OutsideProgram",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeCastOverflowedUintDowncast",
    "inputs": [
      {
        "name": "bits",
        "type": "uint8"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeERC20FailedOperation",
    "inputs": [
      {
        "name": "token",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "StepTooLarge",
    "inputs": [
      {
        "name": "parameter",
        "type": "string"
      },
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "lowest",
        "type": "uint256"
      },
      {
        "name": "highest",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooEarly",
    "inputs": [
      {
        "name": "challengeId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooLate",
    "inputs": [
      {
        "name": "challengeId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TransferMismatch",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256"
      },
      {
        "name": "received",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "UnknownChallenge",
    "inputs": [
      {
        "name": "challengeId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  },
  {
    "type": "event",
    "name": "ArbiterSet",
    "inputs": [
      {
        "name": "arbiter",
        "type": "address",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ChallengeBondSet",
    "inputs": [
      {
        "name": "amount",
        "type": "uint96",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Challenged",
    "inputs": [
      {
        "name": "challengeId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": true
      },
      {
        "name": "programId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "observedAt",
        "type": "uint40",
        "indexed": false
      },
      {
        "name": "ground",
        "type": "uint8",
        "indexed": false
      },
      {
        "name": "challenger",
        "type": "address",
        "indexed": false
      },
      {
        "name": "signers",
        "type": "address[]",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RewardCollected",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Ruled",
    "inputs": [
      {
        "name": "challengeId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "ruling",
        "type": "uint8",
        "indexed": false
      },
      {
        "name": "correctedLoss",
        "type": "int256",
        "indexed": false
      },
      {
        "name": "slashed",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "arbiter",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bondFor",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bonds",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "challenge",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "reports",
        "type": "tuple[]",
        "components": [
          {
            "name": "venueId",
            "type": "uint64"
          },
          {
            "name": "sequence",
            "type": "uint40"
          },
          {
            "name": "observedAt",
            "type": "uint40"
          },
          {
            "name": "netLiquidationLoss",
            "type": "int128"
          },
          {
            "name": "fundBalance",
            "type": "uint128"
          },
          {
            "name": "raoi",
            "type": "uint128"
          },
          {
            "name": "markets",
            "type": "tuple[]",
            "components": [
              {
                "name": "market",
                "type": "bytes32"
              },
              {
                "name": "openInterest",
                "type": "uint128"
              }
            ]
          }
        ]
      },
      {
        "name": "signatures",
        "type": "bytes[]"
      },
      {
        "name": "ground",
        "type": "uint8"
      }
    ],
    "outputs": [
      {
        "name": "challengeId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "challengeBond",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint96"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "challengeCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "challenges",
    "inputs": [
      {
        "name": "challengeId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "venueId",
            "type": "uint64"
          },
          {
            "name": "programId",
            "type": "uint64"
          },
          {
            "name": "observedAt",
            "type": "uint40"
          },
          {
            "name": "openedAt",
            "type": "uint40"
          },
          {
            "name": "arbiterLimit",
            "type": "uint32"
          },
          {
            "name": "ground",
            "type": "uint8"
          },
          {
            "name": "ruling",
            "type": "uint8"
          },
          {
            "name": "challenger",
            "type": "address"
          },
          {
            "name": "bond",
            "type": "uint96"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "clock",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "collect",
    "inputs": [
      {
        "name": "to",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "collectable",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isChallenged",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "day",
        "type": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lapse",
    "inputs": [
      {
        "name": "challengeId",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "lastClosedAt",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint40"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "openChallenges",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "oracle",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "parameters",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "programRegistry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "rule",
    "inputs": [
      {
        "name": "challengeId",
        "type": "uint256"
      },
      {
        "name": "upheld",
        "type": "bool"
      },
      {
        "name": "correctedLoss",
        "type": "int80"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "safeguard",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "setArbiter",
    "inputs": [
      {
        "name": "arbiter_",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setChallengeBond",
    "inputs": [
      {
        "name": "amount",
        "type": "uint96"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "signersOf",
    "inputs": [
      {
        "name": "challengeId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple[]",
        "components": [
          {
            "name": "account",
            "type": "address"
          },
          {
            "name": "loss",
            "type": "int80"
          }
        ]
      }
    ],
    "stateMutability": "view"
  }
] as const

export const deficitTriggerAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "programRegistry_",
        "type": "address"
      },
      {
        "name": "oracle_",
        "type": "address"
      },
      {
        "name": "parameters_",
        "type": "address"
      },
      {
        "name": "explainer_",
        "type": "address"
      },
      {
        "name": "challengeDesk_",
        "type": "address"
      },
      {
        "name": "clock_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "AddressEmptyCode",
    "inputs": [
      {
        "name": "target",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadConfig",
    "inputs": [
      {
        "name": "peril",
        "type": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadEvidence",
    "inputs": []
  },
  {
    "type": "error",
    "name": "DayOutsideTerm",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "day",
        "type": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "FailedCall",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ForeignReport",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "venueId",
        "type": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "NoReport",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "day",
        "type": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotProgramRegistry",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "SettlementClosed",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SettlementNotOpen",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "opensAt",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "UnknownProgram",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "event",
    "name": "BaselineFixed",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "baseline",
        "type": "int256",
        "indexed": false
      },
      {
        "name": "day",
        "type": "uint32",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "IndexRaised",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "index",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "TIME_AFTER_RULING",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "baselineOf",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "baseline",
        "type": "int256"
      },
      {
        "name": "fixed_",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "challengeDesk",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "clock",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "explainer",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "indexOf",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isFinal",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isPending",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "measure",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "evidence",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "measureBefore",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "evidence",
        "type": "bytes"
      },
      {
        "name": "end",
        "type": "uint40"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "oracle",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "parameters",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "peril",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "programRegistry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "register",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "config",
        "type": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "subject",
    "inputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "pure"
  }
] as const

export const priceGapTriggerAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "parameters_",
        "type": "address"
      },
      {
        "name": "programRegistry_",
        "type": "address"
      },
      {
        "name": "clock_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "BadAnswer",
    "inputs": [
      {
        "name": "feed",
        "type": "address"
      },
      {
        "name": "round",
        "type": "uint80"
      },
      {
        "name": "answer",
        "type": "int256"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadConfig",
    "inputs": [
      {
        "name": "peril",
        "type": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadEvidence",
    "inputs": []
  },
  {
    "type": "error",
    "name": "BadFeed",
    "inputs": [
      {
        "name": "feed",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadWindow",
    "inputs": [
      {
        "name": "window",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FeedNotAdmitted",
    "inputs": [
      {
        "name": "feed",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "FeedWasSilent",
    "inputs": [
      {
        "name": "from",
        "type": "uint40"
      },
      {
        "name": "to",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "GapTooWide",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "apart",
        "type": "uint256"
      },
      {
        "name": "window",
        "type": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotGovernance",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotProgramRegistry",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "PhaseCrossed",
    "inputs": [
      {
        "name": "fromRound",
        "type": "uint80"
      },
      {
        "name": "toRound",
        "type": "uint80"
      }
    ]
  },
  {
    "type": "error",
    "name": "RoundMissing",
    "inputs": [
      {
        "name": "feed",
        "type": "address"
      },
      {
        "name": "round",
        "type": "uint80"
      }
    ]
  },
  {
    "type": "error",
    "name": "RoundOutsideTerm",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "round",
        "type": "uint80"
      },
      {
        "name": "updatedAt",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "RoundsOutOfOrder",
    "inputs": [
      {
        "name": "fromRound",
        "type": "uint80"
      },
      {
        "name": "toRound",
        "type": "uint80"
      }
    ]
  },
  {
    "type": "error",
    "name": "SequencerWasDown",
    "inputs": [
      {
        "name": "from",
        "type": "uint40"
      },
      {
        "name": "to",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "SettlementClosed",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SettlementNotOpen",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "opensAt",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "StaleFeed",
    "inputs": [
      {
        "name": "feed",
        "type": "address"
      },
      {
        "name": "updatedAt",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "UnknownProgram",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "event",
    "name": "FeedAdmitted",
    "inputs": [
      {
        "name": "feed",
        "type": "address",
        "indexed": true
      },
      {
        "name": "rules",
        "type": "tuple",
        "indexed": false,
        "components": [
          {
            "name": "heartbeat",
            "type": "uint32"
          },
          {
            "name": "lowestAnswer",
            "type": "uint96"
          },
          {
            "name": "highestAnswer",
            "type": "uint96"
          },
          {
            "name": "asset",
            "type": "address"
          }
        ]
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "IndexRaised",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "index",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "admitFeed",
    "inputs": [
      {
        "name": "feed",
        "type": "address"
      },
      {
        "name": "rules",
        "type": "tuple",
        "components": [
          {
            "name": "heartbeat",
            "type": "uint32"
          },
          {
            "name": "lowestAnswer",
            "type": "uint96"
          },
          {
            "name": "highestAnswer",
            "type": "uint96"
          },
          {
            "name": "asset",
            "type": "address"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "clock",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "feedOf",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address"
      },
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "heartbeat",
            "type": "uint32"
          },
          {
            "name": "lowestAnswer",
            "type": "uint96"
          },
          {
            "name": "highestAnswer",
            "type": "uint96"
          },
          {
            "name": "asset",
            "type": "address"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "feedRules",
    "inputs": [
      {
        "name": "feed",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "heartbeat",
            "type": "uint32"
          },
          {
            "name": "lowestAnswer",
            "type": "uint96"
          },
          {
            "name": "highestAnswer",
            "type": "uint96"
          },
          {
            "name": "asset",
            "type": "address"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "indexOf",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isFinal",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isPending",
    "inputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "measure",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "evidence",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "parameters",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "peril",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "programRegistry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "register",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "config",
        "type": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "subject",
    "inputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "windowOf",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint32"
      }
    ],
    "stateMutability": "view"
  }
] as const

export const depegTriggerAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "parameters_",
        "type": "address"
      },
      {
        "name": "programRegistry_",
        "type": "address"
      },
      {
        "name": "clock_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "BadAnswer",
    "inputs": [
      {
        "name": "feed",
        "type": "address"
      },
      {
        "name": "round",
        "type": "uint80"
      },
      {
        "name": "answer",
        "type": "int256"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadConfig",
    "inputs": [
      {
        "name": "peril",
        "type": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadEvidence",
    "inputs": []
  },
  {
    "type": "error",
    "name": "BadFeed",
    "inputs": [
      {
        "name": "feed",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadStrike",
    "inputs": [
      {
        "name": "strike",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FeedNotAdmitted",
    "inputs": [
      {
        "name": "feed",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAdjoining",
    "inputs": [
      {
        "name": "piece",
        "type": "uint80"
      },
      {
        "name": "next",
        "type": "uint80"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotBelowStrike",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "round",
        "type": "uint80"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotGovernance",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotProgramRegistry",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "PhaseCrossed",
    "inputs": [
      {
        "name": "fromRound",
        "type": "uint80"
      },
      {
        "name": "toRound",
        "type": "uint80"
      }
    ]
  },
  {
    "type": "error",
    "name": "PieceIsOver",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "piece",
        "type": "uint80"
      }
    ]
  },
  {
    "type": "error",
    "name": "RoundMissing",
    "inputs": [
      {
        "name": "feed",
        "type": "address"
      },
      {
        "name": "round",
        "type": "uint80"
      }
    ]
  },
  {
    "type": "error",
    "name": "RoundOutsideTerm",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "round",
        "type": "uint80"
      },
      {
        "name": "updatedAt",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "RoundsOutOfOrder",
    "inputs": [
      {
        "name": "fromRound",
        "type": "uint80"
      },
      {
        "name": "toRound",
        "type": "uint80"
      }
    ]
  },
  {
    "type": "error",
    "name": "SettlementClosed",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SettlementNotOpen",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "opensAt",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "StaleFeed",
    "inputs": [
      {
        "name": "feed",
        "type": "address"
      },
      {
        "name": "updatedAt",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooManyRounds",
    "inputs": [
      {
        "name": "rounds",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "UnknownProgram",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "event",
    "name": "FeedAdmitted",
    "inputs": [
      {
        "name": "feed",
        "type": "address",
        "indexed": true
      },
      {
        "name": "rules",
        "type": "tuple",
        "indexed": false,
        "components": [
          {
            "name": "heartbeat",
            "type": "uint32"
          },
          {
            "name": "lowestAnswer",
            "type": "uint96"
          },
          {
            "name": "highestAnswer",
            "type": "uint96"
          },
          {
            "name": "asset",
            "type": "address"
          }
        ]
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "IndexRaised",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "index",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PieceProven",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "piece",
        "type": "uint80",
        "indexed": true
      },
      {
        "name": "last",
        "type": "uint80",
        "indexed": false
      },
      {
        "name": "from",
        "type": "uint40",
        "indexed": false
      },
      {
        "name": "to",
        "type": "uint40",
        "indexed": false
      },
      {
        "name": "isOver",
        "type": "bool",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PiecesJoined",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "piece",
        "type": "uint80",
        "indexed": true
      },
      {
        "name": "joined",
        "type": "uint80",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "admitFeed",
    "inputs": [
      {
        "name": "feed",
        "type": "address"
      },
      {
        "name": "rules",
        "type": "tuple",
        "components": [
          {
            "name": "heartbeat",
            "type": "uint32"
          },
          {
            "name": "lowestAnswer",
            "type": "uint96"
          },
          {
            "name": "highestAnswer",
            "type": "uint96"
          },
          {
            "name": "asset",
            "type": "address"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "clock",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "feedOf",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address"
      },
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "heartbeat",
            "type": "uint32"
          },
          {
            "name": "lowestAnswer",
            "type": "uint96"
          },
          {
            "name": "highestAnswer",
            "type": "uint96"
          },
          {
            "name": "asset",
            "type": "address"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "feedRules",
    "inputs": [
      {
        "name": "feed",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "heartbeat",
            "type": "uint32"
          },
          {
            "name": "lowestAnswer",
            "type": "uint96"
          },
          {
            "name": "highestAnswer",
            "type": "uint96"
          },
          {
            "name": "asset",
            "type": "address"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "indexOf",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isFinal",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isPending",
    "inputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "measure",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "evidence",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "parameters",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "peril",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "pieceOf",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "first",
        "type": "uint80"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "from",
            "type": "uint40"
          },
          {
            "name": "to",
            "type": "uint40"
          },
          {
            "name": "last",
            "type": "uint80"
          },
          {
            "name": "isOver",
            "type": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "programRegistry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "register",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "config",
        "type": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "strikeOf",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint96"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "subject",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  }
] as const

export const assertionTriggerAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "parameters_",
        "type": "address"
      },
      {
        "name": "programRegistry_",
        "type": "address"
      },
      {
        "name": "safeguard_",
        "type": "address"
      },
      {
        "name": "clock_",
        "type": "address"
      },
      {
        "name": "asset_",
        "type": "address"
      },
      {
        "name": "optimisticOracle_",
        "type": "address"
      },
      {
        "name": "arbiter_",
        "type": "address"
      },
      {
        "name": "bond_",
        "type": "uint96"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "AlreadyProven",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AlreadyResolved",
    "inputs": [
      {
        "name": "assertionId",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadBond",
    "inputs": [
      {
        "name": "bond",
        "type": "uint96"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadConfig",
    "inputs": [
      {
        "name": "peril",
        "type": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadEvidence",
    "inputs": []
  },
  {
    "type": "error",
    "name": "BadLength",
    "inputs": [
      {
        "name": "length",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ChangedTooSoon",
    "inputs": [
      {
        "name": "earliest",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "EventOutsideTerm",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "eventAt",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "ForeignAssertion",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "assertionId",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotArbiter",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotDisputable",
    "inputs": [
      {
        "name": "assertionId",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotGovernance",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOptimisticOracle",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotProgramRegistry",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotResolvable",
    "inputs": [
      {
        "name": "assertionId",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotRulable",
    "inputs": [
      {
        "name": "assertionId",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingInsured",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingToCollect",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OutOfBounds",
    "inputs": [
      {
        "name": "parameter",
        "type": "string"
      },
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "minimum",
        "type": "uint256"
      },
      {
        "name": "maximum",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeCastOverflowedUintDowncast",
    "inputs": [
      {
        "name": "bits",
        "type": "uint8"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeERC20FailedOperation",
    "inputs": [
      {
        "name": "token",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "SettlementClosed",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SettlementNotOpen",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "opensAt",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "StepTooLarge",
    "inputs": [
      {
        "name": "parameter",
        "type": "string"
      },
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "lowest",
        "type": "uint256"
      },
      {
        "name": "highest",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TransferMismatch",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256"
      },
      {
        "name": "received",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "UnknownAssertion",
    "inputs": [
      {
        "name": "assertionId",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "UnknownProgram",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "UseOptimisticOracle",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  },
  {
    "type": "event",
    "name": "ArbiterSet",
    "inputs": [
      {
        "name": "arbiter",
        "type": "address",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Asserted",
    "inputs": [
      {
        "name": "assertionId",
        "type": "bytes32",
        "indexed": true
      },
      {
        "name": "programId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "asserter",
        "type": "address",
        "indexed": true
      },
      {
        "name": "eventAt",
        "type": "uint40",
        "indexed": false
      },
      {
        "name": "bond",
        "type": "uint96",
        "indexed": false
      },
      {
        "name": "claim",
        "type": "string",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "BondCollected",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "BondSet",
    "inputs": [
      {
        "name": "bond",
        "type": "uint96",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Disputed",
    "inputs": [
      {
        "name": "assertionId",
        "type": "bytes32",
        "indexed": true
      },
      {
        "name": "disputer",
        "type": "address",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "IndexRaised",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "index",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Resolved",
    "inputs": [
      {
        "name": "assertionId",
        "type": "bytes32",
        "indexed": true
      },
      {
        "name": "isTrue",
        "type": "bool",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "arbiter",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "assertEvent",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "eventAt",
        "type": "uint40"
      },
      {
        "name": "claim",
        "type": "string"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "assertion",
    "inputs": [
      {
        "name": "assertionId",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "programId",
            "type": "uint64"
          },
          {
            "name": "eventAt",
            "type": "uint40"
          },
          {
            "name": "assertedAt",
            "type": "uint40"
          },
          {
            "name": "disputedAt",
            "type": "uint40"
          },
          {
            "name": "state",
            "type": "uint8"
          },
          {
            "name": "asserter",
            "type": "address"
          },
          {
            "name": "bond",
            "type": "uint96"
          },
          {
            "name": "disputer",
            "type": "address"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "assertionDisputedCallback",
    "inputs": [
      {
        "name": "assertionId",
        "type": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "assertionResolvedCallback",
    "inputs": [
      {
        "name": "assertionId",
        "type": "bytes32"
      },
      {
        "name": "assertedTruthfully",
        "type": "bool"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "asset",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bond",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint96"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "clock",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "collect",
    "inputs": [
      {
        "name": "to",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "collectable",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "dispute",
    "inputs": [
      {
        "name": "assertionId",
        "type": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "indexOf",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isFinal",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isPending",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "measure",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "evidence",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "openAssertions",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "optimisticOracle",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "parameters",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "peril",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "programRegistry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "register",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "config",
        "type": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "resolve",
    "inputs": [
      {
        "name": "assertionId",
        "type": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "rule",
    "inputs": [
      {
        "name": "assertionId",
        "type": "bytes32"
      },
      {
        "name": "isTrue",
        "type": "bool"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "safeguard",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "setArbiter",
    "inputs": [
      {
        "name": "arbiter_",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setBond",
    "inputs": [
      {
        "name": "bond_",
        "type": "uint96"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "subject",
    "inputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "termsOf",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "bond",
            "type": "uint96"
          },
          {
            "name": "challengeWindow",
            "type": "uint32"
          },
          {
            "name": "arbiterLimit",
            "type": "uint32"
          },
          {
            "name": "statement",
            "type": "string"
          }
        ]
      }
    ],
    "stateMutability": "view"
  }
] as const

export const coverMarketAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "parameters_",
        "type": "address"
      },
      {
        "name": "venueRegistry_",
        "type": "address"
      },
      {
        "name": "programRegistry_",
        "type": "address"
      },
      {
        "name": "oracle_",
        "type": "address"
      },
      {
        "name": "safeguard_",
        "type": "address"
      },
      {
        "name": "clock_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "AlreadyStarted",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "start",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadQuoteSigner",
    "inputs": [
      {
        "name": "recovered",
        "type": "address"
      },
      {
        "name": "role",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClaimPending",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "CoverNotActive",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "status",
        "type": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC721IncorrectOwner",
    "inputs": [
      {
        "name": "sender",
        "type": "address"
      },
      {
        "name": "tokenId",
        "type": "uint256"
      },
      {
        "name": "owner",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC721InsufficientApproval",
    "inputs": [
      {
        "name": "operator",
        "type": "address"
      },
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC721InvalidApprover",
    "inputs": [
      {
        "name": "approver",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC721InvalidOperator",
    "inputs": [
      {
        "name": "operator",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC721InvalidOwner",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC721InvalidReceiver",
    "inputs": [
      {
        "name": "receiver",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC721InvalidSender",
    "inputs": [
      {
        "name": "sender",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC721NonexistentToken",
    "inputs": [
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "EndsAnyway",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "end",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "ForeignTreaty",
    "inputs": [
      {
        "name": "treaty",
        "type": "address"
      },
      {
        "name": "market",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "InsurableInterestExceeded",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "limits",
        "type": "uint256"
      },
      {
        "name": "interest",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidShortString",
    "inputs": []
  },
  {
    "type": "error",
    "name": "LimitTooSmall",
    "inputs": [
      {
        "name": "limit",
        "type": "uint256"
      },
      {
        "name": "minimum",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NoConsent",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "NonceUsed",
    "inputs": [
      {
        "name": "signer",
        "type": "address"
      },
      {
        "name": "nonce",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAccepted",
    "inputs": [
      {
        "name": "buyer",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotBuyer",
    "inputs": [
      {
        "name": "buyer",
        "type": "address"
      },
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotCancellable",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "peril",
        "type": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotDue",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "dueAt",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotGovernance",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotVenueOwner",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OutsideMandate",
    "inputs": [
      {
        "name": "rule",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "PoolHasTreaty",
    "inputs": [
      {
        "name": "pool",
        "type": "address"
      },
      {
        "name": "treaty",
        "type": "address"
      },
      {
        "name": "closesAt",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "PoolNotAdmitted",
    "inputs": [
      {
        "name": "pool",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "PremiumBelowFloor",
    "inputs": [
      {
        "name": "premium",
        "type": "uint256"
      },
      {
        "name": "floor",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "QuoteExpired",
    "inputs": [
      {
        "name": "deadline",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReentrancyGuardReentrantCall",
    "inputs": []
  },
  {
    "type": "error",
    "name": "RefundTooLow",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "refund",
        "type": "uint256"
      },
      {
        "name": "leastRefund",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeCastOverflowedUintDowncast",
    "inputs": [
      {
        "name": "bits",
        "type": "uint8"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeERC20FailedOperation",
    "inputs": [
      {
        "name": "token",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignerLimitExceeded",
    "inputs": [
      {
        "name": "signer",
        "type": "address"
      },
      {
        "name": "limit",
        "type": "uint256"
      },
      {
        "name": "available",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StringTooLong",
    "inputs": [
      {
        "name": "str",
        "type": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "TermsMismatch",
    "inputs": [
      {
        "name": "term",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "TransferMismatch",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256"
      },
      {
        "name": "received",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TreatyAlreadyAdmitted",
    "inputs": [
      {
        "name": "treaty",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "TreatyNotAdmitted",
    "inputs": [
      {
        "name": "treaty",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "VenueReportStale",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "observedAt",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  },
  {
    "type": "event",
    "name": "Approval",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "indexed": true
      },
      {
        "name": "approved",
        "type": "address",
        "indexed": true
      },
      {
        "name": "tokenId",
        "type": "uint256",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ApprovalForAll",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "indexed": true
      },
      {
        "name": "operator",
        "type": "address",
        "indexed": true
      },
      {
        "name": "approved",
        "type": "bool",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CoverBought",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "programId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "pool",
        "type": "address",
        "indexed": true
      },
      {
        "name": "venueId",
        "type": "uint64",
        "indexed": false
      },
      {
        "name": "layer",
        "type": "uint8",
        "indexed": false
      },
      {
        "name": "share",
        "type": "uint64",
        "indexed": false
      },
      {
        "name": "buyer",
        "type": "address",
        "indexed": false
      },
      {
        "name": "limit",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "premium",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "fee",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "floor",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "modelHash",
        "type": "bytes32",
        "indexed": false
      },
      {
        "name": "quoteHash",
        "type": "bytes32",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CoverCancelled",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "until",
        "type": "uint40",
        "indexed": false
      },
      {
        "name": "refund",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "charge",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CoverCeded",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "treaty",
        "type": "address",
        "indexed": true
      },
      {
        "name": "premium",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CoverExpired",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "released",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CoverSettled",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "index",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "paid",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "paidTotal",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "vault",
        "type": "address",
        "indexed": true
      },
      {
        "name": "pushed",
        "type": "bool",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CoverVoided",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true
      },
      {
        "name": "refund",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EIP712DomainChanged",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PoolAdmitted",
    "inputs": [
      {
        "name": "pool",
        "type": "address",
        "indexed": true
      },
      {
        "name": "admitted",
        "type": "bool",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SignerSet",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "indexed": true
      },
      {
        "name": "role",
        "type": "bytes32",
        "indexed": true
      },
      {
        "name": "limitPerDay",
        "type": "uint96",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Transfer",
    "inputs": [
      {
        "name": "from",
        "type": "address",
        "indexed": true
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true
      },
      {
        "name": "tokenId",
        "type": "uint256",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TreatyAdmitted",
    "inputs": [
      {
        "name": "treaty",
        "type": "address",
        "indexed": true
      },
      {
        "name": "pool",
        "type": "address",
        "indexed": true
      },
      {
        "name": "id",
        "type": "uint16",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TreatyOpened",
    "inputs": [
      {
        "name": "treaty",
        "type": "address",
        "indexed": true
      },
      {
        "name": "pool",
        "type": "address",
        "indexed": true
      },
      {
        "name": "cession",
        "type": "uint64",
        "indexed": false
      },
      {
        "name": "closesAt",
        "type": "uint40",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "admitPool",
    "inputs": [
      {
        "name": "pool",
        "type": "address"
      },
      {
        "name": "admitted",
        "type": "bool"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "admitTreaty",
    "inputs": [
      {
        "name": "treaty",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "approve",
    "inputs": [
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "balanceOf",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "buy",
    "inputs": [
      {
        "name": "quote",
        "type": "tuple",
        "components": [
          {
            "name": "venueId",
            "type": "uint64"
          },
          {
            "name": "programId",
            "type": "uint256"
          },
          {
            "name": "layer",
            "type": "uint8"
          },
          {
            "name": "share",
            "type": "uint64"
          },
          {
            "name": "buyer",
            "type": "address"
          },
          {
            "name": "pool",
            "type": "address"
          },
          {
            "name": "peril",
            "type": "uint8"
          },
          {
            "name": "attachment",
            "type": "uint96"
          },
          {
            "name": "exhaustion",
            "type": "uint96"
          },
          {
            "name": "limit",
            "type": "uint96"
          },
          {
            "name": "start",
            "type": "uint40"
          },
          {
            "name": "end",
            "type": "uint40"
          },
          {
            "name": "vault",
            "type": "address"
          },
          {
            "name": "premium",
            "type": "uint96"
          },
          {
            "name": "modelHash",
            "type": "bytes32"
          },
          {
            "name": "nonce",
            "type": "uint256"
          },
          {
            "name": "deadline",
            "type": "uint40"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes"
      },
      {
        "name": "consent",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "coverId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "buyFor",
    "inputs": [
      {
        "name": "quote",
        "type": "tuple",
        "components": [
          {
            "name": "venueId",
            "type": "uint64"
          },
          {
            "name": "programId",
            "type": "uint256"
          },
          {
            "name": "layer",
            "type": "uint8"
          },
          {
            "name": "share",
            "type": "uint64"
          },
          {
            "name": "buyer",
            "type": "address"
          },
          {
            "name": "pool",
            "type": "address"
          },
          {
            "name": "peril",
            "type": "uint8"
          },
          {
            "name": "attachment",
            "type": "uint96"
          },
          {
            "name": "exhaustion",
            "type": "uint96"
          },
          {
            "name": "limit",
            "type": "uint96"
          },
          {
            "name": "start",
            "type": "uint40"
          },
          {
            "name": "end",
            "type": "uint40"
          },
          {
            "name": "vault",
            "type": "address"
          },
          {
            "name": "premium",
            "type": "uint96"
          },
          {
            "name": "modelHash",
            "type": "bytes32"
          },
          {
            "name": "nonce",
            "type": "uint256"
          },
          {
            "name": "deadline",
            "type": "uint40"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes"
      },
      {
        "name": "consent",
        "type": "bytes"
      },
      {
        "name": "acceptance",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "coverId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "buyWithPermit",
    "inputs": [
      {
        "name": "quote",
        "type": "tuple",
        "components": [
          {
            "name": "venueId",
            "type": "uint64"
          },
          {
            "name": "programId",
            "type": "uint256"
          },
          {
            "name": "layer",
            "type": "uint8"
          },
          {
            "name": "share",
            "type": "uint64"
          },
          {
            "name": "buyer",
            "type": "address"
          },
          {
            "name": "pool",
            "type": "address"
          },
          {
            "name": "peril",
            "type": "uint8"
          },
          {
            "name": "attachment",
            "type": "uint96"
          },
          {
            "name": "exhaustion",
            "type": "uint96"
          },
          {
            "name": "limit",
            "type": "uint96"
          },
          {
            "name": "start",
            "type": "uint40"
          },
          {
            "name": "end",
            "type": "uint40"
          },
          {
            "name": "vault",
            "type": "address"
          },
          {
            "name": "premium",
            "type": "uint96"
          },
          {
            "name": "modelHash",
            "type": "bytes32"
          },
          {
            "name": "nonce",
            "type": "uint256"
          },
          {
            "name": "deadline",
            "type": "uint40"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes"
      },
      {
        "name": "consent",
        "type": "bytes"
      },
      {
        "name": "permitDeadline",
        "type": "uint256"
      },
      {
        "name": "v",
        "type": "uint8"
      },
      {
        "name": "r",
        "type": "bytes32"
      },
      {
        "name": "s",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "coverId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "cancel",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "leastRefund",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "refund",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "clock",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cover",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "pool",
            "type": "address"
          },
          {
            "name": "programId",
            "type": "uint64"
          },
          {
            "name": "layer",
            "type": "uint8"
          },
          {
            "name": "status",
            "type": "uint8"
          },
          {
            "name": "limit",
            "type": "uint96"
          },
          {
            "name": "paid",
            "type": "uint96"
          },
          {
            "name": "share",
            "type": "uint64"
          },
          {
            "name": "premium",
            "type": "uint96"
          },
          {
            "name": "fee",
            "type": "uint96"
          },
          {
            "name": "signer",
            "type": "address"
          },
          {
            "name": "treaty",
            "type": "address"
          },
          {
            "name": "nextDue",
            "type": "uint64"
          },
          {
            "name": "until",
            "type": "uint40"
          },
          {
            "name": "boughtAt",
            "type": "uint40"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "coverCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1"
      },
      {
        "name": "name",
        "type": "string"
      },
      {
        "name": "version",
        "type": "string"
      },
      {
        "name": "chainId",
        "type": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "name": "salt",
        "type": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "expire",
    "inputs": [
      {
        "name": "coverIds",
        "type": "uint256[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "getApproved",
    "inputs": [
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "hashAcceptance",
    "inputs": [
      {
        "name": "quoteHash",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "hashConsent",
    "inputs": [
      {
        "name": "quoteHash",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "hashQuote",
    "inputs": [
      {
        "name": "quote",
        "type": "tuple",
        "components": [
          {
            "name": "venueId",
            "type": "uint64"
          },
          {
            "name": "programId",
            "type": "uint256"
          },
          {
            "name": "layer",
            "type": "uint8"
          },
          {
            "name": "share",
            "type": "uint64"
          },
          {
            "name": "buyer",
            "type": "address"
          },
          {
            "name": "pool",
            "type": "address"
          },
          {
            "name": "peril",
            "type": "uint8"
          },
          {
            "name": "attachment",
            "type": "uint96"
          },
          {
            "name": "exhaustion",
            "type": "uint96"
          },
          {
            "name": "limit",
            "type": "uint96"
          },
          {
            "name": "start",
            "type": "uint40"
          },
          {
            "name": "end",
            "type": "uint40"
          },
          {
            "name": "vault",
            "type": "address"
          },
          {
            "name": "premium",
            "type": "uint96"
          },
          {
            "name": "modelHash",
            "type": "bytes32"
          },
          {
            "name": "nonce",
            "type": "uint256"
          },
          {
            "name": "deadline",
            "type": "uint40"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isAdmitted",
    "inputs": [
      {
        "name": "pool",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isApprovedForAll",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      },
      {
        "name": "operator",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isNonceUsed",
    "inputs": [
      {
        "name": "signer",
        "type": "address"
      },
      {
        "name": "nonce",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "name",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "openTreaty",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "oracle",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "owed",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "ownerOf",
    "inputs": [
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "parameters",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "programRegistry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "retireDue",
    "inputs": [
      {
        "name": "pool",
        "type": "address"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "retired",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "revokeSigner",
    "inputs": [
      {
        "name": "signer",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "safeTransferFrom",
    "inputs": [
      {
        "name": "from",
        "type": "address"
      },
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "tokenId",
        "type": "uint256"
      },
      {
        "name": "data",
        "type": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "safeTransferFrom",
    "inputs": [
      {
        "name": "from",
        "type": "address"
      },
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "safeguard",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "setApprovalForAll",
    "inputs": [
      {
        "name": "operator",
        "type": "address"
      },
      {
        "name": "approved",
        "type": "bool"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setSigner",
    "inputs": [
      {
        "name": "signer",
        "type": "address"
      },
      {
        "name": "role",
        "type": "bytes32"
      },
      {
        "name": "limitPerDay",
        "type": "uint96"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "settle",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "evidence",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "paid",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "signerAllowance",
    "inputs": [
      {
        "name": "signer",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "role",
            "type": "bytes32"
          },
          {
            "name": "limitPerDay",
            "type": "uint96"
          },
          {
            "name": "available",
            "type": "uint96"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "signerRole",
    "inputs": [
      {
        "name": "signer",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "supportsInterface",
    "inputs": [
      {
        "name": "interfaceId",
        "type": "bytes4"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "symbol",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "tokenURI",
    "inputs": [
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "transferFrom",
    "inputs": [
      {
        "name": "from",
        "type": "address"
      },
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "treatyOf",
    "inputs": [
      {
        "name": "pool",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "treaty",
        "type": "address"
      },
      {
        "name": "cession",
        "type": "uint64"
      },
      {
        "name": "closesAt",
        "type": "uint40"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "treatyPool",
    "inputs": [
      {
        "name": "treaty",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "pool",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "venueOutstanding",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "venueRegistry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "voidCover",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  }
] as const

export const tailRiskPoolAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "asset_",
        "type": "address"
      },
      {
        "name": "name_",
        "type": "string"
      },
      {
        "name": "symbol_",
        "type": "string"
      },
      {
        "name": "mandate_",
        "type": "tuple",
        "components": [
          {
            "name": "signerRole",
            "type": "bytes32"
          },
          {
            "name": "perils",
            "type": "uint8"
          },
          {
            "name": "longestTerm",
            "type": "uint32"
          },
          {
            "name": "smallestCoinsurance",
            "type": "uint64"
          },
          {
            "name": "groupCap",
            "type": "uint64"
          },
          {
            "name": "riskGroup",
            "type": "uint64"
          },
          {
            "name": "allowListed",
            "type": "bool"
          }
        ]
      },
      {
        "name": "market_",
        "type": "address"
      },
      {
        "name": "parameters_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "AddressEmptyCode",
    "inputs": [
      {
        "name": "target",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AsyncPreview",
    "inputs": []
  },
  {
    "type": "error",
    "name": "CapacityExceeded",
    "inputs": [
      {
        "name": "limit",
        "type": "uint256"
      },
      {
        "name": "free",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ECDSAInvalidSignature",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ECDSAInvalidSignatureLength",
    "inputs": [
      {
        "name": "length",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ECDSAInvalidSignatureS",
    "inputs": [
      {
        "name": "s",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InsufficientAllowance",
    "inputs": [
      {
        "name": "spender",
        "type": "address"
      },
      {
        "name": "allowance",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InsufficientBalance",
    "inputs": [
      {
        "name": "sender",
        "type": "address"
      },
      {
        "name": "balance",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidApprover",
    "inputs": [
      {
        "name": "approver",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidReceiver",
    "inputs": [
      {
        "name": "receiver",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidSender",
    "inputs": [
      {
        "name": "sender",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidSpender",
    "inputs": [
      {
        "name": "spender",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC2612ExpiredSignature",
    "inputs": [
      {
        "name": "deadline",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC2612InvalidSigner",
    "inputs": [
      {
        "name": "signer",
        "type": "address"
      },
      {
        "name": "owner",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC4626ExceededMaxDeposit",
    "inputs": [
      {
        "name": "receiver",
        "type": "address"
      },
      {
        "name": "assets",
        "type": "uint256"
      },
      {
        "name": "max",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC4626ExceededMaxMint",
    "inputs": [
      {
        "name": "receiver",
        "type": "address"
      },
      {
        "name": "shares",
        "type": "uint256"
      },
      {
        "name": "max",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC4626ExceededMaxRedeem",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      },
      {
        "name": "shares",
        "type": "uint256"
      },
      {
        "name": "max",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC4626ExceededMaxWithdraw",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      },
      {
        "name": "assets",
        "type": "uint256"
      },
      {
        "name": "max",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FailedCall",
    "inputs": []
  },
  {
    "type": "error",
    "name": "GroupCapExceeded",
    "inputs": [
      {
        "name": "riskGroup",
        "type": "uint64"
      },
      {
        "name": "limits",
        "type": "uint256"
      },
      {
        "name": "cap",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidAccountNonce",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      },
      {
        "name": "currentNonce",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidShortString",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotGovernance",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotMarket",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOwnerOrOperator",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      },
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTreaty",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingReserved",
    "inputs": [
      {
        "name": "vault",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "PoolIsClosed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ReentrancyGuardReentrantCall",
    "inputs": []
  },
  {
    "type": "error",
    "name": "RequestTooSmall",
    "inputs": [
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "minimum",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeCastOverflowedUintDowncast",
    "inputs": [
      {
        "name": "bits",
        "type": "uint8"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeERC20FailedOperation",
    "inputs": [
      {
        "name": "token",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakerNotAllowed",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "StringTooLong",
    "inputs": [
      {
        "name": "str",
        "type": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "TransferMismatch",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256"
      },
      {
        "name": "received",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ZeroAmount",
    "inputs": []
  },
  {
    "type": "event",
    "name": "Approval",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "indexed": true
      },
      {
        "name": "spender",
        "type": "address",
        "indexed": true
      },
      {
        "name": "value",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CoverBound",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "limit",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "premium",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "fee",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CoverCancelled",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true
      },
      {
        "name": "refund",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "charge",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CoverReleased",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "limit",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CoverUnbound",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true
      },
      {
        "name": "refund",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Deposit",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true
      },
      {
        "name": "assets",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "shares",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EIP712DomainChanged",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ExitClaimable",
    "inputs": [
      {
        "name": "requestId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "controller",
        "type": "address",
        "indexed": true
      },
      {
        "name": "shares",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "assets",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "forfeited",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "FeesCollected",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "LossPaid",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "vault",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "pushed",
        "type": "bool",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OperatorSet",
    "inputs": [
      {
        "name": "controller",
        "type": "address",
        "indexed": true
      },
      {
        "name": "operator",
        "type": "address",
        "indexed": true
      },
      {
        "name": "approved",
        "type": "bool",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PoolClosed",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RedeemRequest",
    "inputs": [
      {
        "name": "controller",
        "type": "address",
        "indexed": true
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true
      },
      {
        "name": "requestId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "sender",
        "type": "address",
        "indexed": false
      },
      {
        "name": "shares",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RefillTaken",
    "inputs": [
      {
        "name": "treaty",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReservedCollected",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "indexed": true
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "StakerAllowed",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true
      },
      {
        "name": "allowed",
        "type": "bool",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Transfer",
    "inputs": [
      {
        "name": "from",
        "type": "address",
        "indexed": true
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true
      },
      {
        "name": "value",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Withdraw",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true
      },
      {
        "name": "receiver",
        "type": "address",
        "indexed": true
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true
      },
      {
        "name": "assets",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "shares",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "DOMAIN_SEPARATOR",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "allowStaker",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      },
      {
        "name": "allowed",
        "type": "bool"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "allowance",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      },
      {
        "name": "spender",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "approve",
    "inputs": [
      {
        "name": "spender",
        "type": "address"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "asset",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "balanceOf",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bind",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "riskGroup",
        "type": "uint64"
      },
      {
        "name": "terms",
        "type": "tuple",
        "components": [
          {
            "name": "premium",
            "type": "uint96"
          },
          {
            "name": "fee",
            "type": "uint96"
          },
          {
            "name": "start",
            "type": "uint40"
          },
          {
            "name": "end",
            "type": "uint40"
          },
          {
            "name": "limit",
            "type": "uint96"
          },
          {
            "name": "until",
            "type": "uint40"
          }
        ]
      },
      {
        "name": "price",
        "type": "uint96"
      },
      {
        "name": "duration",
        "type": "uint40"
      }
    ],
    "outputs": [
      {
        "name": "floor",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "cancel",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "terms",
        "type": "tuple",
        "components": [
          {
            "name": "premium",
            "type": "uint96"
          },
          {
            "name": "fee",
            "type": "uint96"
          },
          {
            "name": "start",
            "type": "uint40"
          },
          {
            "name": "end",
            "type": "uint40"
          },
          {
            "name": "limit",
            "type": "uint96"
          },
          {
            "name": "until",
            "type": "uint40"
          }
        ]
      },
      {
        "name": "paidBefore",
        "type": "uint96"
      },
      {
        "name": "charge",
        "type": "uint96"
      },
      {
        "name": "recipient",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "refund",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "claimableRedeemRequest",
    "inputs": [
      {
        "name": "",
        "type": "uint256"
      },
      {
        "name": "controller",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "shares",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "collectFees",
    "inputs": [],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "collectReserved",
    "inputs": [
      {
        "name": "to",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "convertToAssets",
    "inputs": [
      {
        "name": "shares",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "convertToShares",
    "inputs": [
      {
        "name": "assets",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "decimals",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "deposit",
    "inputs": [
      {
        "name": "assets",
        "type": "uint256"
      },
      {
        "name": "receiver",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "shares",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "depositWithPermit",
    "inputs": [
      {
        "name": "assets",
        "type": "uint256"
      },
      {
        "name": "receiver",
        "type": "address"
      },
      {
        "name": "deadline",
        "type": "uint256"
      },
      {
        "name": "v",
        "type": "uint8"
      },
      {
        "name": "r",
        "type": "bytes32"
      },
      {
        "name": "s",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "shares",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1"
      },
      {
        "name": "name",
        "type": "string"
      },
      {
        "name": "version",
        "type": "string"
      },
      {
        "name": "chainId",
        "type": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "name": "salt",
        "type": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "epochSupply",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "exitQueue",
    "inputs": [],
    "outputs": [
      {
        "name": "head",
        "type": "uint256"
      },
      {
        "name": "count",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "exitRequest",
    "inputs": [
      {
        "name": "requestId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "controller",
            "type": "address"
          },
          {
            "name": "maturesAt",
            "type": "uint40"
          },
          {
            "name": "shares",
            "type": "uint128"
          },
          {
            "name": "value",
            "type": "uint96"
          },
          {
            "name": "epoch",
            "type": "uint32"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "floorPremiumUp",
    "inputs": [
      {
        "name": "limit",
        "type": "uint256"
      },
      {
        "name": "duration",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "freeCapacity",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "groupOutstanding",
    "inputs": [
      {
        "name": "riskGroup",
        "type": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isAllowed",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isOperator",
    "inputs": [
      {
        "name": "controller",
        "type": "address"
      },
      {
        "name": "operator",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lossEpoch",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "makeClaimable",
    "inputs": [
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "touched",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "mandate",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "signerRole",
            "type": "bytes32"
          },
          {
            "name": "perils",
            "type": "uint8"
          },
          {
            "name": "longestTerm",
            "type": "uint32"
          },
          {
            "name": "smallestCoinsurance",
            "type": "uint64"
          },
          {
            "name": "groupCap",
            "type": "uint64"
          },
          {
            "name": "riskGroup",
            "type": "uint64"
          },
          {
            "name": "allowListed",
            "type": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "market",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "maxDeposit",
    "inputs": [
      {
        "name": "receiver",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "maxMint",
    "inputs": [
      {
        "name": "receiver",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "maxRedeem",
    "inputs": [
      {
        "name": "controller",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "maxWithdraw",
    "inputs": [
      {
        "name": "controller",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "mint",
    "inputs": [
      {
        "name": "shares",
        "type": "uint256"
      },
      {
        "name": "receiver",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "assets",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "multicall",
    "inputs": [
      {
        "name": "data",
        "type": "bytes[]"
      }
    ],
    "outputs": [
      {
        "name": "results",
        "type": "bytes[]"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "name",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "nonces",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "paidIn",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "riskGroup",
        "type": "uint64"
      },
      {
        "name": "epoch",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "parameters",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "payLoss",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "riskGroup",
        "type": "uint64"
      },
      {
        "name": "terms",
        "type": "tuple",
        "components": [
          {
            "name": "premium",
            "type": "uint96"
          },
          {
            "name": "fee",
            "type": "uint96"
          },
          {
            "name": "start",
            "type": "uint40"
          },
          {
            "name": "end",
            "type": "uint40"
          },
          {
            "name": "limit",
            "type": "uint96"
          },
          {
            "name": "until",
            "type": "uint40"
          }
        ]
      },
      {
        "name": "paidBefore",
        "type": "uint96"
      },
      {
        "name": "amount",
        "type": "uint96"
      },
      {
        "name": "refill",
        "type": "uint96"
      },
      {
        "name": "vault",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "pushed",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "pendingRedeemRequest",
    "inputs": [
      {
        "name": "requestId",
        "type": "uint256"
      },
      {
        "name": "controller",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "shares",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "permit",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      },
      {
        "name": "spender",
        "type": "address"
      },
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "deadline",
        "type": "uint256"
      },
      {
        "name": "v",
        "type": "uint8"
      },
      {
        "name": "r",
        "type": "bytes32"
      },
      {
        "name": "s",
        "type": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "previewDeposit",
    "inputs": [
      {
        "name": "assets",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "previewMint",
    "inputs": [
      {
        "name": "shares",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "previewRedeem",
    "inputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "previewWithdraw",
    "inputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "redeem",
    "inputs": [
      {
        "name": "shares",
        "type": "uint256"
      },
      {
        "name": "receiver",
        "type": "address"
      },
      {
        "name": "controller",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "assets",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "release",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "riskGroup",
        "type": "uint64"
      },
      {
        "name": "limit",
        "type": "uint96"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "requestRedeem",
    "inputs": [
      {
        "name": "shares",
        "type": "uint256"
      },
      {
        "name": "controller",
        "type": "address"
      },
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "requestId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "requestSharesAt",
    "inputs": [
      {
        "name": "requestId",
        "type": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "controller",
        "type": "address"
      },
      {
        "name": "shares",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "reservedFor",
    "inputs": [
      {
        "name": "vault",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "safeguard",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "setOperator",
    "inputs": [
      {
        "name": "operator",
        "type": "address"
      },
      {
        "name": "approved",
        "type": "bool"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "share",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "sharesAt",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      },
      {
        "name": "epoch",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "state",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "cash",
            "type": "uint256"
          },
          {
            "name": "totalAssets",
            "type": "uint256"
          },
          {
            "name": "unearned",
            "type": "uint256"
          },
          {
            "name": "fees",
            "type": "uint256"
          },
          {
            "name": "reserved",
            "type": "uint256"
          },
          {
            "name": "claimable",
            "type": "uint256"
          },
          {
            "name": "dripping",
            "type": "uint256"
          },
          {
            "name": "outstanding",
            "type": "uint256"
          },
          {
            "name": "requested",
            "type": "uint256"
          },
          {
            "name": "totalShares",
            "type": "uint256"
          },
          {
            "name": "closed",
            "type": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "supportsInterface",
    "inputs": [
      {
        "name": "interfaceId",
        "type": "bytes4"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "symbol",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "takeRefill",
    "inputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "totalAssets",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "totalSupply",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "transfer",
    "inputs": [
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "transferFrom",
    "inputs": [
      {
        "name": "from",
        "type": "address"
      },
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "unbind",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "riskGroup",
        "type": "uint64"
      },
      {
        "name": "terms",
        "type": "tuple",
        "components": [
          {
            "name": "premium",
            "type": "uint96"
          },
          {
            "name": "fee",
            "type": "uint96"
          },
          {
            "name": "start",
            "type": "uint40"
          },
          {
            "name": "end",
            "type": "uint40"
          },
          {
            "name": "limit",
            "type": "uint96"
          },
          {
            "name": "until",
            "type": "uint40"
          }
        ]
      },
      {
        "name": "recipient",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withdraw",
    "inputs": [
      {
        "name": "assets",
        "type": "uint256"
      },
      {
        "name": "receiver",
        "type": "address"
      },
      {
        "name": "controller",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "shares",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  }
] as const

export const treatyAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "asset_",
        "type": "address"
      },
      {
        "name": "name_",
        "type": "string"
      },
      {
        "name": "symbol_",
        "type": "string"
      },
      {
        "name": "terms_",
        "type": "tuple",
        "components": [
          {
            "name": "pool",
            "type": "address"
          },
          {
            "name": "retention",
            "type": "uint96"
          },
          {
            "name": "limit",
            "type": "uint96"
          },
          {
            "name": "closesAt",
            "type": "uint40"
          },
          {
            "name": "auctionStart",
            "type": "uint40"
          },
          {
            "name": "auctionEnd",
            "type": "uint40"
          },
          {
            "name": "cessionFrom",
            "type": "uint64"
          },
          {
            "name": "cessionTo",
            "type": "uint64"
          }
        ]
      },
      {
        "name": "market_",
        "type": "address"
      },
      {
        "name": "desk_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "AddressEmptyCode",
    "inputs": [
      {
        "name": "target",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AuctionNotStarted",
    "inputs": [
      {
        "name": "auctionStart",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadTerms",
    "inputs": [
      {
        "name": "term",
        "type": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "CessionTooLow",
    "inputs": [
      {
        "name": "cession",
        "type": "uint64"
      },
      {
        "name": "asked",
        "type": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "CoverNotCarried",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InsufficientAllowance",
    "inputs": [
      {
        "name": "spender",
        "type": "address"
      },
      {
        "name": "allowance",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InsufficientBalance",
    "inputs": [
      {
        "name": "sender",
        "type": "address"
      },
      {
        "name": "balance",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidApprover",
    "inputs": [
      {
        "name": "approver",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidReceiver",
    "inputs": [
      {
        "name": "receiver",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidSender",
    "inputs": [
      {
        "name": "sender",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidSpender",
    "inputs": [
      {
        "name": "spender",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC4626ExceededMaxDeposit",
    "inputs": [
      {
        "name": "receiver",
        "type": "address"
      },
      {
        "name": "assets",
        "type": "uint256"
      },
      {
        "name": "max",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC4626ExceededMaxMint",
    "inputs": [
      {
        "name": "receiver",
        "type": "address"
      },
      {
        "name": "shares",
        "type": "uint256"
      },
      {
        "name": "max",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC4626ExceededMaxRedeem",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      },
      {
        "name": "shares",
        "type": "uint256"
      },
      {
        "name": "max",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC4626ExceededMaxWithdraw",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      },
      {
        "name": "assets",
        "type": "uint256"
      },
      {
        "name": "max",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FailedCall",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotCollateralized",
    "inputs": [
      {
        "name": "assets",
        "type": "uint256"
      },
      {
        "name": "limit",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotMarket",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotRecoveryDesk",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotSelf",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingReserved",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "PoolIsFrozen",
    "inputs": [
      {
        "name": "pool",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReentrancyGuardReentrantCall",
    "inputs": []
  },
  {
    "type": "error",
    "name": "RefundAboveLoss",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "refunded",
        "type": "uint256"
      },
      {
        "name": "loss",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeCastOverflowedUintDowncast",
    "inputs": [
      {
        "name": "bits",
        "type": "uint8"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeERC20FailedOperation",
    "inputs": [
      {
        "name": "token",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "TransferMismatch",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256"
      },
      {
        "name": "received",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "WrongStage",
    "inputs": [
      {
        "name": "stage",
        "type": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ZeroAmount",
    "inputs": []
  },
  {
    "type": "event",
    "name": "Approval",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "indexed": true
      },
      {
        "name": "spender",
        "type": "address",
        "indexed": true
      },
      {
        "name": "value",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CoverCancelled",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true
      },
      {
        "name": "refund",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CoverReleased",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CoverUnbound",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true
      },
      {
        "name": "refund",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Deposit",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true
      },
      {
        "name": "assets",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "shares",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "LossCeded",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "loss",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "cumulativeLoss",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "refill",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "pushed",
        "type": "bool",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PremiumCeded",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "premium",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReceivablePaid",
    "inputs": [
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RefundCollected",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RefundReceived",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReservedCollected",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Transfer",
    "inputs": [
      {
        "name": "from",
        "type": "address",
        "indexed": true
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true
      },
      {
        "name": "value",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TreatyOpened",
    "inputs": [
      {
        "name": "cession",
        "type": "uint64",
        "indexed": false
      },
      {
        "name": "closesAt",
        "type": "uint40",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Withdraw",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true
      },
      {
        "name": "receiver",
        "type": "address",
        "indexed": true
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true
      },
      {
        "name": "assets",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "shares",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "allowance",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      },
      {
        "name": "spender",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "applyRefund",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "refund",
        "type": "uint96"
      }
    ],
    "outputs": [
      {
        "name": "part",
        "type": "uint96"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "approve",
    "inputs": [
      {
        "name": "spender",
        "type": "address"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "asset",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "balanceOf",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bind",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "terms_",
        "type": "tuple",
        "components": [
          {
            "name": "premium",
            "type": "uint96"
          },
          {
            "name": "fee",
            "type": "uint96"
          },
          {
            "name": "start",
            "type": "uint40"
          },
          {
            "name": "end",
            "type": "uint40"
          },
          {
            "name": "limit",
            "type": "uint96"
          },
          {
            "name": "until",
            "type": "uint40"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "cancel",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "terms_",
        "type": "tuple",
        "components": [
          {
            "name": "premium",
            "type": "uint96"
          },
          {
            "name": "fee",
            "type": "uint96"
          },
          {
            "name": "start",
            "type": "uint40"
          },
          {
            "name": "end",
            "type": "uint40"
          },
          {
            "name": "limit",
            "type": "uint96"
          },
          {
            "name": "until",
            "type": "uint40"
          }
        ]
      },
      {
        "name": "paidBefore",
        "type": "uint96"
      },
      {
        "name": "charge",
        "type": "uint96"
      },
      {
        "name": "recipient",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "refund",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "cede",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "terms_",
        "type": "tuple",
        "components": [
          {
            "name": "premium",
            "type": "uint96"
          },
          {
            "name": "fee",
            "type": "uint96"
          },
          {
            "name": "start",
            "type": "uint40"
          },
          {
            "name": "end",
            "type": "uint40"
          },
          {
            "name": "limit",
            "type": "uint96"
          },
          {
            "name": "until",
            "type": "uint40"
          }
        ]
      },
      {
        "name": "paidBefore",
        "type": "uint96"
      },
      {
        "name": "loss",
        "type": "uint96"
      }
    ],
    "outputs": [
      {
        "name": "refill",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "ceded",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cession",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "clock",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "collectRefund",
    "inputs": [
      {
        "name": "to",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "collectReserved",
    "inputs": [
      {
        "name": "to",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "convertToAssets",
    "inputs": [
      {
        "name": "shares",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "convertToShares",
    "inputs": [
      {
        "name": "assets",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cumulativeLoss",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cumulativeRefund",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "decimals",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "deposit",
    "inputs": [
      {
        "name": "assets",
        "type": "uint256"
      },
      {
        "name": "receiver",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "desk",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "liveCovers",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "market",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "maxDeposit",
    "inputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "maxMint",
    "inputs": [
      {
        "name": "receiver",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "maxRedeem",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "maxWithdraw",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "mint",
    "inputs": [
      {
        "name": "shares",
        "type": "uint256"
      },
      {
        "name": "receiver",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "multicall",
    "inputs": [
      {
        "name": "data",
        "type": "bytes[]"
      }
    ],
    "outputs": [
      {
        "name": "results",
        "type": "bytes[]"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "name",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "open",
    "inputs": [
      {
        "name": "asked",
        "type": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "payReceivable",
    "inputs": [],
    "outputs": [
      {
        "name": "paid",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "previewDeposit",
    "inputs": [
      {
        "name": "assets",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "previewMint",
    "inputs": [
      {
        "name": "shares",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "previewRedeem",
    "inputs": [
      {
        "name": "shares",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "previewWithdraw",
    "inputs": [
      {
        "name": "assets",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "pushToPool",
    "inputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "left",
        "type": "uint256"
      },
      {
        "name": "arrived",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "receivable",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "redeem",
    "inputs": [
      {
        "name": "shares",
        "type": "uint256"
      },
      {
        "name": "receiver",
        "type": "address"
      },
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "refundOf",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "release",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "reservedFor",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "safeguard",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "stage",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "state",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "cash",
            "type": "uint256"
          },
          {
            "name": "totalAssets",
            "type": "uint256"
          },
          {
            "name": "unearned",
            "type": "uint256"
          },
          {
            "name": "receivable",
            "type": "uint256"
          },
          {
            "name": "reserved",
            "type": "uint256"
          },
          {
            "name": "refunds",
            "type": "uint256"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "symbol",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "terms",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "pool",
            "type": "address"
          },
          {
            "name": "retention",
            "type": "uint96"
          },
          {
            "name": "limit",
            "type": "uint96"
          },
          {
            "name": "closesAt",
            "type": "uint40"
          },
          {
            "name": "auctionStart",
            "type": "uint40"
          },
          {
            "name": "auctionEnd",
            "type": "uint40"
          },
          {
            "name": "cessionFrom",
            "type": "uint64"
          },
          {
            "name": "cessionTo",
            "type": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "totalAssets",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "totalSupply",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "transfer",
    "inputs": [
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "transferFrom",
    "inputs": [
      {
        "name": "from",
        "type": "address"
      },
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "unbind",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "terms_",
        "type": "tuple",
        "components": [
          {
            "name": "premium",
            "type": "uint96"
          },
          {
            "name": "fee",
            "type": "uint96"
          },
          {
            "name": "start",
            "type": "uint40"
          },
          {
            "name": "end",
            "type": "uint40"
          },
          {
            "name": "limit",
            "type": "uint96"
          },
          {
            "name": "until",
            "type": "uint40"
          }
        ]
      },
      {
        "name": "recipient",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withdraw",
    "inputs": [
      {
        "name": "assets",
        "type": "uint256"
      },
      {
        "name": "receiver",
        "type": "address"
      },
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  }
] as const

export const recoveryDeskAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "market_",
        "type": "address"
      },
      {
        "name": "programRegistry_",
        "type": "address"
      },
      {
        "name": "asset_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "AddressEmptyCode",
    "inputs": [
      {
        "name": "target",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "CoverNotFinal",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FailedCall",
    "inputs": []
  },
  {
    "type": "error",
    "name": "IndexNotFinal",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotController",
    "inputs": [
      {
        "name": "requestId",
        "type": "uint256"
      },
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotRecoverable",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotVenueOwner",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      },
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingToCollect",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingToRefund",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReentrancyGuardReentrantCall",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SafeERC20FailedOperation",
    "inputs": [
      {
        "name": "token",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "TransferMismatch",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256"
      },
      {
        "name": "received",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ZeroAmount",
    "inputs": []
  },
  {
    "type": "event",
    "name": "CoverRefunded",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "treaty",
        "type": "address",
        "indexed": true
      },
      {
        "name": "pool",
        "type": "address",
        "indexed": true
      },
      {
        "name": "toTreaty",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "toPool",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "HeldFor",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "HeldPaid",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Recovered",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "from",
        "type": "address",
        "indexed": true
      },
      {
        "name": "recovered",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "paidIn",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RefundCollected",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true
      },
      {
        "name": "epoch",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "requestId",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "to",
        "type": "address",
        "indexed": false
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SurplusReturned",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "vault",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "asset",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "collect",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint256"
      },
      {
        "name": "to",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "collectForRequest",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint256"
      },
      {
        "name": "requestId",
        "type": "uint256"
      },
      {
        "name": "to",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "collectable",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint256"
      },
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "collectableForRequest",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "epoch",
        "type": "uint256"
      },
      {
        "name": "requestId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "dueUp",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "amount",
        "type": "uint96"
      }
    ],
    "outputs": [
      {
        "name": "paidIn",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "heldFor",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "market",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "multicall",
    "inputs": [
      {
        "name": "data",
        "type": "bytes[]"
      }
    ],
    "outputs": [
      {
        "name": "results",
        "type": "bytes[]"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "payHeld",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "programRegistry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "recover",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      },
      {
        "name": "amount",
        "type": "uint96"
      }
    ],
    "outputs": [
      {
        "name": "paidIn",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "recovery",
    "inputs": [
      {
        "name": "programId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "recovered",
            "type": "uint128"
          },
          {
            "name": "paidIn",
            "type": "uint128"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "refund",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "toPool",
        "type": "uint256"
      },
      {
        "name": "toTreaty",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "refundOf",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "refunded",
        "type": "tuple",
        "components": [
          {
            "name": "toTreaty",
            "type": "uint96"
          },
          {
            "name": "toPool",
            "type": "uint96"
          },
          {
            "name": "toVenue",
            "type": "uint96"
          }
        ]
      },
      {
        "name": "due",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  }
] as const

export const insuranceFundAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "asset_",
        "type": "address"
      },
      {
        "name": "venueId_",
        "type": "uint64"
      },
      {
        "name": "venueRegistry_",
        "type": "address"
      },
      {
        "name": "market_",
        "type": "address"
      },
      {
        "name": "parameters_",
        "type": "address"
      },
      {
        "name": "terms",
        "type": "tuple",
        "components": [
          {
            "name": "volatilityFeed",
            "type": "address"
          },
          {
            "name": "feedMaxAge",
            "type": "uint32"
          },
          {
            "name": "countedFeeShare",
            "type": "uint64"
          },
          {
            "name": "reserveCap",
            "type": "uint64"
          },
          {
            "name": "feeCurve",
            "type": "tuple",
            "components": [
              {
                "name": "calm",
                "type": "uint64"
              },
              {
                "name": "wild",
                "type": "uint64"
              },
              {
                "name": "calmShare",
                "type": "uint64"
              },
              {
                "name": "wildShare",
                "type": "uint64"
              }
            ]
          }
        ]
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "AlreadyConnected",
    "inputs": [
      {
        "name": "venue",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadFeeCurve",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ChangedTooSoon",
    "inputs": [
      {
        "name": "earliest",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "CoverIsLive",
    "inputs": [
      {
        "name": "outstanding",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "DeficitOutstanding",
    "inputs": [
      {
        "name": "outstanding",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotEnoughLiquid",
    "inputs": [
      {
        "name": "amount",
        "type": "uint256"
      },
      {
        "name": "liquid",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotGovernance",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotRecapitalisation",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotSelf",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotVenue",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotVenueOwner",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotYetSocialisable",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NothingOutstanding",
    "inputs": []
  },
  {
    "type": "error",
    "name": "OutOfBounds",
    "inputs": [
      {
        "name": "parameter",
        "type": "string"
      },
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "minimum",
        "type": "uint256"
      },
      {
        "name": "maximum",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PayoutIsRecent",
    "inputs": [
      {
        "name": "lockedUntil",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReentrancyGuardReentrantCall",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ReserveAboveCap",
    "inputs": [
      {
        "name": "reserve",
        "type": "uint256"
      },
      {
        "name": "cap",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeCastOverflowedUintDowncast",
    "inputs": [
      {
        "name": "bits",
        "type": "uint8"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeCastOverflowedUintToInt",
    "inputs": [
      {
        "name": "value",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeERC20FailedOperation",
    "inputs": [
      {
        "name": "token",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ShareOutOfBounds",
    "inputs": [
      {
        "name": "share",
        "type": "uint256"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StepTooLarge",
    "inputs": [
      {
        "name": "parameter",
        "type": "string"
      },
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "lowest",
        "type": "uint256"
      },
      {
        "name": "highest",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooManyVaults",
    "inputs": [
      {
        "name": "most",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TransferMismatch",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256"
      },
      {
        "name": "received",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "VaultNotAllowed",
    "inputs": [
      {
        "name": "vault",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ZeroAmount",
    "inputs": []
  },
  {
    "type": "event",
    "name": "DeficitAbsorbed",
    "inputs": [
      {
        "name": "deficit",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "paid",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "outstanding",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Deposited",
    "inputs": [
      {
        "name": "from",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "FeeCurveSet",
    "inputs": [
      {
        "name": "curve",
        "type": "tuple",
        "indexed": false,
        "components": [
          {
            "name": "calm",
            "type": "uint64"
          },
          {
            "name": "wild",
            "type": "uint64"
          },
          {
            "name": "calmShare",
            "type": "uint64"
          },
          {
            "name": "wildShare",
            "type": "uint64"
          }
        ]
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "FeeReceived",
    "inputs": [
      {
        "name": "fee",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "toFund",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "share",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "LossSocialised",
    "inputs": [
      {
        "name": "loss",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "claims",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "ratio",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OutstandingPaid",
    "inputs": [
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "outstanding",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PayoutRecognised",
    "inputs": [
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "lockedUntil",
        "type": "uint40",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ProceedsReceived",
    "inputs": [
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReserveAllocated",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "shares",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReserveCapSet",
    "inputs": [
      {
        "name": "cap",
        "type": "uint64",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReserveRecalled",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "shares",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SurplusReceived",
    "inputs": [
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VaultAllowed",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "indexed": true
      },
      {
        "name": "allowed",
        "type": "bool",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VenueConnected",
    "inputs": [
      {
        "name": "venue",
        "type": "address",
        "indexed": true
      },
      {
        "name": "recapitalisation",
        "type": "address",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Withdrawn",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "indexed": true
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "absorb",
    "inputs": [
      {
        "name": "deficit",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "paid",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "allocate",
    "inputs": [
      {
        "name": "vault",
        "type": "address"
      },
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "shares",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "allowVault",
    "inputs": [
      {
        "name": "vault",
        "type": "address"
      },
      {
        "name": "allowed",
        "type": "bool"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "asset",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "balance",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "clock",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "collectReserved",
    "inputs": [
      {
        "name": "pool",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "paid",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "connect",
    "inputs": [
      {
        "name": "venue_",
        "type": "address"
      },
      {
        "name": "recapitalisation_",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "countedFeeShare",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "deposit",
    "inputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "draw",
    "inputs": [
      {
        "name": "coverId",
        "type": "uint256"
      },
      {
        "name": "evidence",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "paid",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "feeCurve",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "calm",
            "type": "uint64"
          },
          {
            "name": "wild",
            "type": "uint64"
          },
          {
            "name": "calmShare",
            "type": "uint64"
          },
          {
            "name": "wildShare",
            "type": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "feeShare",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isRecapitalisable",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isSocialisable",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isVaultAllowed",
    "inputs": [
      {
        "name": "vault",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "market",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "netLiquidationLoss",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "int256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "outstandingDeficit",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "owner",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "parameters",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "recall",
    "inputs": [
      {
        "name": "vault",
        "type": "address"
      },
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "received",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "recapitalisation",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "receiveFee",
    "inputs": [
      {
        "name": "fee",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "toFund",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "receiveProceeds",
    "inputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "receiveSurplus",
    "inputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "reserveCap",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "setFeeCurve",
    "inputs": [
      {
        "name": "curve",
        "type": "tuple",
        "components": [
          {
            "name": "calm",
            "type": "uint64"
          },
          {
            "name": "wild",
            "type": "uint64"
          },
          {
            "name": "calmShare",
            "type": "uint64"
          },
          {
            "name": "wildShare",
            "type": "uint64"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setReserveCap",
    "inputs": [
      {
        "name": "cap",
        "type": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "sharesIn",
    "inputs": [
      {
        "name": "vault",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "socialise",
    "inputs": [
      {
        "name": "claims",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "loss",
        "type": "uint256"
      },
      {
        "name": "ratio",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "spell",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "state",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "liquid",
            "type": "uint256"
          },
          {
            "name": "reserve",
            "type": "uint256"
          },
          {
            "name": "payouts",
            "type": "uint256"
          },
          {
            "name": "outstandingDeficit",
            "type": "uint256"
          },
          {
            "name": "netLiquidationLoss",
            "type": "int256"
          },
          {
            "name": "spell",
            "type": "uint32"
          },
          {
            "name": "drySince",
            "type": "uint40"
          },
          {
            "name": "lockedUntil",
            "type": "uint40"
          },
          {
            "name": "socialisedRatio",
            "type": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "sync",
    "inputs": [],
    "outputs": [
      {
        "name": "paid",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "takeBack",
    "inputs": [
      {
        "name": "vault",
        "type": "address"
      },
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "vaults",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "venue",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "venueId",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "venueRegistry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "volatilityFeed",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "withdraw",
    "inputs": [
      {
        "name": "amount",
        "type": "uint256"
      },
      {
        "name": "to",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  }
] as const

export const recapitalisationAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "fund_",
        "type": "address"
      },
      {
        "name": "token_",
        "type": "address"
      },
      {
        "name": "yearlyCap_",
        "type": "uint64"
      },
      {
        "name": "terms_",
        "type": "tuple",
        "components": [
          {
            "name": "startPrice",
            "type": "uint96"
          },
          {
            "name": "floorPrice",
            "type": "uint96"
          },
          {
            "name": "duration",
            "type": "uint32"
          }
        ]
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "AlreadyHeld",
    "inputs": [
      {
        "name": "spell",
        "type": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadTerms",
    "inputs": []
  },
  {
    "type": "error",
    "name": "FundIsDry",
    "inputs": [
      {
        "name": "spell",
        "type": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "NoAuction",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotRecapitalisable",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotVenueOwner",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReentrancyGuardReentrantCall",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SafeCastOverflowedUintDowncast",
    "inputs": [
      {
        "name": "bits",
        "type": "uint8"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeERC20FailedOperation",
    "inputs": [
      {
        "name": "token",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooFewTokens",
    "inputs": [
      {
        "name": "tokens",
        "type": "uint256"
      },
      {
        "name": "least",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TransferMismatch",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256"
      },
      {
        "name": "received",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  },
  {
    "type": "event",
    "name": "AuctionStarted",
    "inputs": [
      {
        "name": "spell",
        "type": "uint32",
        "indexed": true
      },
      {
        "name": "target",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "terms",
        "type": "tuple",
        "indexed": false,
        "components": [
          {
            "name": "startPrice",
            "type": "uint96"
          },
          {
            "name": "floorPrice",
            "type": "uint96"
          },
          {
            "name": "duration",
            "type": "uint32"
          }
        ]
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TermsSet",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "indexed": false,
        "components": [
          {
            "name": "startPrice",
            "type": "uint96"
          },
          {
            "name": "floorPrice",
            "type": "uint96"
          },
          {
            "name": "duration",
            "type": "uint32"
          }
        ]
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TokensSold",
    "inputs": [
      {
        "name": "spell",
        "type": "uint32",
        "indexed": true
      },
      {
        "name": "buyer",
        "type": "address",
        "indexed": true
      },
      {
        "name": "to",
        "type": "address",
        "indexed": false
      },
      {
        "name": "paid",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "tokens",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "auction",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "spell",
            "type": "uint32"
          },
          {
            "name": "startedAt",
            "type": "uint40"
          },
          {
            "name": "target",
            "type": "uint96"
          },
          {
            "name": "raised",
            "type": "uint96"
          },
          {
            "name": "terms",
            "type": "tuple",
            "components": [
              {
                "name": "startPrice",
                "type": "uint96"
              },
              {
                "name": "floorPrice",
                "type": "uint96"
              },
              {
                "name": "duration",
                "type": "uint32"
              }
            ]
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "buy",
    "inputs": [
      {
        "name": "payment",
        "type": "uint256"
      },
      {
        "name": "least",
        "type": "uint256"
      },
      {
        "name": "to",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "paid",
        "type": "uint256"
      },
      {
        "name": "tokens",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "fund",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isLive",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isOver",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "mintable",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "price",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "setTerms",
    "inputs": [
      {
        "name": "terms_",
        "type": "tuple",
        "components": [
          {
            "name": "startPrice",
            "type": "uint96"
          },
          {
            "name": "floorPrice",
            "type": "uint96"
          },
          {
            "name": "duration",
            "type": "uint32"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "start",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "terms",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "startPrice",
            "type": "uint96"
          },
          {
            "name": "floorPrice",
            "type": "uint96"
          },
          {
            "name": "duration",
            "type": "uint32"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "token",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "yearlyCap",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view"
  }
] as const

export const lensAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "market_",
        "type": "address"
      },
      {
        "name": "programRegistry_",
        "type": "address"
      },
      {
        "name": "oracle_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "market",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "oracle",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "pool",
    "inputs": [
      {
        "name": "pool_",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "reserves",
        "type": "tuple",
        "components": [
          {
            "name": "pool",
            "type": "address"
          },
          {
            "name": "state",
            "type": "tuple",
            "components": [
              {
                "name": "cash",
                "type": "uint256"
              },
              {
                "name": "totalAssets",
                "type": "uint256"
              },
              {
                "name": "unearned",
                "type": "uint256"
              },
              {
                "name": "fees",
                "type": "uint256"
              },
              {
                "name": "reserved",
                "type": "uint256"
              },
              {
                "name": "claimable",
                "type": "uint256"
              },
              {
                "name": "dripping",
                "type": "uint256"
              },
              {
                "name": "outstanding",
                "type": "uint256"
              },
              {
                "name": "requested",
                "type": "uint256"
              },
              {
                "name": "totalShares",
                "type": "uint256"
              },
              {
                "name": "closed",
                "type": "bool"
              }
            ]
          },
          {
            "name": "balance",
            "type": "uint256"
          },
          {
            "name": "freeCapacity",
            "type": "uint256"
          },
          {
            "name": "pendingExits",
            "type": "uint256"
          },
          {
            "name": "frozen",
            "type": "bool"
          },
          {
            "name": "frozenUntil",
            "type": "uint40"
          },
          {
            "name": "sound",
            "type": "bool"
          },
          {
            "name": "treaty",
            "type": "tuple",
            "components": [
              {
                "name": "treaty",
                "type": "address"
              },
              {
                "name": "stage",
                "type": "uint8"
              },
              {
                "name": "retention",
                "type": "uint96"
              },
              {
                "name": "limit",
                "type": "uint96"
              },
              {
                "name": "cession",
                "type": "uint64"
              },
              {
                "name": "closesAt",
                "type": "uint40"
              },
              {
                "name": "cumulativeLoss",
                "type": "uint256"
              },
              {
                "name": "ceded",
                "type": "uint256"
              },
              {
                "name": "receivable",
                "type": "uint256"
              },
              {
                "name": "balance",
                "type": "uint256"
              }
            ]
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "pools",
    "inputs": [
      {
        "name": "pools_",
        "type": "address[]"
      }
    ],
    "outputs": [
      {
        "name": "reserves",
        "type": "tuple[]",
        "components": [
          {
            "name": "pool",
            "type": "address"
          },
          {
            "name": "state",
            "type": "tuple",
            "components": [
              {
                "name": "cash",
                "type": "uint256"
              },
              {
                "name": "totalAssets",
                "type": "uint256"
              },
              {
                "name": "unearned",
                "type": "uint256"
              },
              {
                "name": "fees",
                "type": "uint256"
              },
              {
                "name": "reserved",
                "type": "uint256"
              },
              {
                "name": "claimable",
                "type": "uint256"
              },
              {
                "name": "dripping",
                "type": "uint256"
              },
              {
                "name": "outstanding",
                "type": "uint256"
              },
              {
                "name": "requested",
                "type": "uint256"
              },
              {
                "name": "totalShares",
                "type": "uint256"
              },
              {
                "name": "closed",
                "type": "bool"
              }
            ]
          },
          {
            "name": "balance",
            "type": "uint256"
          },
          {
            "name": "freeCapacity",
            "type": "uint256"
          },
          {
            "name": "pendingExits",
            "type": "uint256"
          },
          {
            "name": "frozen",
            "type": "bool"
          },
          {
            "name": "frozenUntil",
            "type": "uint40"
          },
          {
            "name": "sound",
            "type": "bool"
          },
          {
            "name": "treaty",
            "type": "tuple",
            "components": [
              {
                "name": "treaty",
                "type": "address"
              },
              {
                "name": "stage",
                "type": "uint8"
              },
              {
                "name": "retention",
                "type": "uint96"
              },
              {
                "name": "limit",
                "type": "uint96"
              },
              {
                "name": "cession",
                "type": "uint64"
              },
              {
                "name": "closesAt",
                "type": "uint40"
              },
              {
                "name": "cumulativeLoss",
                "type": "uint256"
              },
              {
                "name": "ceded",
                "type": "uint256"
              },
              {
                "name": "receivable",
                "type": "uint256"
              },
              {
                "name": "balance",
                "type": "uint256"
              }
            ]
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "programRegistry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "safeguard",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "totals",
    "inputs": [
      {
        "name": "pools_",
        "type": "address[]"
      }
    ],
    "outputs": [
      {
        "name": "balance",
        "type": "uint256"
      },
      {
        "name": "cash",
        "type": "uint256"
      },
      {
        "name": "outstanding",
        "type": "uint256"
      },
      {
        "name": "sound",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "treaty",
    "inputs": [
      {
        "name": "treaty_",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "treaty",
            "type": "address"
          },
          {
            "name": "stage",
            "type": "uint8"
          },
          {
            "name": "retention",
            "type": "uint96"
          },
          {
            "name": "limit",
            "type": "uint96"
          },
          {
            "name": "cession",
            "type": "uint64"
          },
          {
            "name": "closesAt",
            "type": "uint40"
          },
          {
            "name": "cumulativeLoss",
            "type": "uint256"
          },
          {
            "name": "ceded",
            "type": "uint256"
          },
          {
            "name": "receivable",
            "type": "uint256"
          },
          {
            "name": "balance",
            "type": "uint256"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "venue",
    "inputs": [
      {
        "name": "venueId",
        "type": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "reserves",
        "type": "tuple",
        "components": [
          {
            "name": "venueId",
            "type": "uint64"
          },
          {
            "name": "report",
            "type": "tuple",
            "components": [
              {
                "name": "sequence",
                "type": "uint40"
              },
              {
                "name": "observedAt",
                "type": "uint40"
              },
              {
                "name": "effectiveLoss",
                "type": "int80"
              },
              {
                "name": "reportedLoss",
                "type": "int80"
              },
              {
                "name": "fundBalance",
                "type": "uint128"
              },
              {
                "name": "raoi",
                "type": "uint128"
              },
              {
                "name": "openInterest",
                "type": "uint128"
              }
            ]
          },
          {
            "name": "fundToOpenInterest",
            "type": "uint256"
          },
          {
            "name": "programs",
            "type": "tuple[]",
            "components": [
              {
                "name": "programId",
                "type": "uint256"
              },
              {
                "name": "program",
                "type": "tuple",
                "components": [
                  {
                    "name": "venueId",
                    "type": "uint64"
                  },
                  {
                    "name": "start",
                    "type": "uint40"
                  },
                  {
                    "name": "end",
                    "type": "uint40"
                  },
                  {
                    "name": "response",
                    "type": "uint32"
                  },
                  {
                    "name": "grace",
                    "type": "uint32"
                  },
                  {
                    "name": "peril",
                    "type": "uint8"
                  },
                  {
                    "name": "layerCount",
                    "type": "uint8"
                  },
                  {
                    "name": "trigger",
                    "type": "address"
                  },
                  {
                    "name": "coinsurance",
                    "type": "uint64"
                  },
                  {
                    "name": "vault",
                    "type": "address"
                  },
                  {
                    "name": "fundDeclared",
                    "type": "uint96"
                  }
                ]
              },
              {
                "name": "layers",
                "type": "tuple[]",
                "components": [
                  {
                    "name": "attachment",
                    "type": "uint96"
                  },
                  {
                    "name": "exhaustion",
                    "type": "uint96"
                  },
                  {
                    "name": "sold",
                    "type": "uint64"
                  }
                ]
              },
              {
                "name": "index",
                "type": "uint256"
              },
              {
                "name": "baseline",
                "type": "int256"
              },
              {
                "name": "openClaims",
                "type": "uint256"
              }
            ]
          },
          {
            "name": "outstanding",
            "type": "uint256"
          },
          {
            "name": "insurableInterest",
            "type": "uint256"
          },
          {
            "name": "warning",
            "type": "tuple",
            "components": [
              {
                "name": "programId",
                "type": "uint64"
              },
              {
                "name": "loss",
                "type": "int96"
              },
              {
                "name": "active",
                "type": "bool"
              }
            ]
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "venues",
    "inputs": [
      {
        "name": "venueIds",
        "type": "uint64[]"
      }
    ],
    "outputs": [
      {
        "name": "reserves",
        "type": "tuple[]",
        "components": [
          {
            "name": "venueId",
            "type": "uint64"
          },
          {
            "name": "report",
            "type": "tuple",
            "components": [
              {
                "name": "sequence",
                "type": "uint40"
              },
              {
                "name": "observedAt",
                "type": "uint40"
              },
              {
                "name": "effectiveLoss",
                "type": "int80"
              },
              {
                "name": "reportedLoss",
                "type": "int80"
              },
              {
                "name": "fundBalance",
                "type": "uint128"
              },
              {
                "name": "raoi",
                "type": "uint128"
              },
              {
                "name": "openInterest",
                "type": "uint128"
              }
            ]
          },
          {
            "name": "fundToOpenInterest",
            "type": "uint256"
          },
          {
            "name": "programs",
            "type": "tuple[]",
            "components": [
              {
                "name": "programId",
                "type": "uint256"
              },
              {
                "name": "program",
                "type": "tuple",
                "components": [
                  {
                    "name": "venueId",
                    "type": "uint64"
                  },
                  {
                    "name": "start",
                    "type": "uint40"
                  },
                  {
                    "name": "end",
                    "type": "uint40"
                  },
                  {
                    "name": "response",
                    "type": "uint32"
                  },
                  {
                    "name": "grace",
                    "type": "uint32"
                  },
                  {
                    "name": "peril",
                    "type": "uint8"
                  },
                  {
                    "name": "layerCount",
                    "type": "uint8"
                  },
                  {
                    "name": "trigger",
                    "type": "address"
                  },
                  {
                    "name": "coinsurance",
                    "type": "uint64"
                  },
                  {
                    "name": "vault",
                    "type": "address"
                  },
                  {
                    "name": "fundDeclared",
                    "type": "uint96"
                  }
                ]
              },
              {
                "name": "layers",
                "type": "tuple[]",
                "components": [
                  {
                    "name": "attachment",
                    "type": "uint96"
                  },
                  {
                    "name": "exhaustion",
                    "type": "uint96"
                  },
                  {
                    "name": "sold",
                    "type": "uint64"
                  }
                ]
              },
              {
                "name": "index",
                "type": "uint256"
              },
              {
                "name": "baseline",
                "type": "int256"
              },
              {
                "name": "openClaims",
                "type": "uint256"
              }
            ]
          },
          {
            "name": "outstanding",
            "type": "uint256"
          },
          {
            "name": "insurableInterest",
            "type": "uint256"
          },
          {
            "name": "warning",
            "type": "tuple",
            "components": [
              {
                "name": "programId",
                "type": "uint64"
              },
              {
                "name": "loss",
                "type": "int96"
              },
              {
                "name": "active",
                "type": "bool"
              }
            ]
          }
        ]
      }
    ],
    "stateMutability": "view"
  }
] as const

export const sequencerClockAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "feed_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "DeadUptimeFeed",
    "inputs": [
      {
        "name": "feed",
        "type": "address"
      }
    ]
  },
  {
    "type": "event",
    "name": "DowntimeRecorded",
    "inputs": [
      {
        "name": "from",
        "type": "uint40",
        "indexed": false
      },
      {
        "name": "to",
        "type": "uint40",
        "indexed": false
      },
      {
        "name": "total",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "downtimeSince",
    "inputs": [
      {
        "name": "time",
        "type": "uint40"
      }
    ],
    "outputs": [
      {
        "name": "duration",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "feed",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isUp",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "outageCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "sync",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "upSince",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint40"
      }
    ],
    "stateMutability": "view"
  }
] as const

export const ballastTokenAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "holder",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "CheckpointUnorderedInsertion",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ECDSAInvalidSignature",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ECDSAInvalidSignatureLength",
    "inputs": [
      {
        "name": "length",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ECDSAInvalidSignatureS",
    "inputs": [
      {
        "name": "s",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20ExceededSafeSupply",
    "inputs": [
      {
        "name": "increasedSupply",
        "type": "uint256"
      },
      {
        "name": "cap",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InsufficientAllowance",
    "inputs": [
      {
        "name": "spender",
        "type": "address"
      },
      {
        "name": "allowance",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InsufficientBalance",
    "inputs": [
      {
        "name": "sender",
        "type": "address"
      },
      {
        "name": "balance",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidApprover",
    "inputs": [
      {
        "name": "approver",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidReceiver",
    "inputs": [
      {
        "name": "receiver",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidSender",
    "inputs": [
      {
        "name": "sender",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidSpender",
    "inputs": [
      {
        "name": "spender",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC2612ExpiredSignature",
    "inputs": [
      {
        "name": "deadline",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC2612InvalidSigner",
    "inputs": [
      {
        "name": "signer",
        "type": "address"
      },
      {
        "name": "owner",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC5805FutureLookup",
    "inputs": [
      {
        "name": "timepoint",
        "type": "uint256"
      },
      {
        "name": "clock",
        "type": "uint48"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidAccountNonce",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      },
      {
        "name": "currentNonce",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidShortString",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SafeCastOverflowedUintDowncast",
    "inputs": [
      {
        "name": "bits",
        "type": "uint8"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StringTooLong",
    "inputs": [
      {
        "name": "str",
        "type": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "VotesExpiredSignature",
    "inputs": [
      {
        "name": "expiry",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "event",
    "name": "Approval",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "indexed": true
      },
      {
        "name": "spender",
        "type": "address",
        "indexed": true
      },
      {
        "name": "value",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "DelegateChanged",
    "inputs": [
      {
        "name": "delegator",
        "type": "address",
        "indexed": true
      },
      {
        "name": "fromDelegate",
        "type": "address",
        "indexed": true
      },
      {
        "name": "toDelegate",
        "type": "address",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "DelegateVotesChanged",
    "inputs": [
      {
        "name": "delegate",
        "type": "address",
        "indexed": true
      },
      {
        "name": "previousVotes",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "newVotes",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EIP712DomainChanged",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Transfer",
    "inputs": [
      {
        "name": "from",
        "type": "address",
        "indexed": true
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true
      },
      {
        "name": "value",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "CLOCK_MODE",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "DOMAIN_SEPARATOR",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SUPPLY",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "allowance",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      },
      {
        "name": "spender",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "approve",
    "inputs": [
      {
        "name": "spender",
        "type": "address"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "balanceOf",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "checkpoints",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      },
      {
        "name": "pos",
        "type": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "components": [
          {
            "name": "_key",
            "type": "uint48"
          },
          {
            "name": "_value",
            "type": "uint208"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "clock",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint48"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "decimals",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "delegate",
    "inputs": [
      {
        "name": "delegatee",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "delegateBySig",
    "inputs": [
      {
        "name": "delegatee",
        "type": "address"
      },
      {
        "name": "nonce",
        "type": "uint256"
      },
      {
        "name": "expiry",
        "type": "uint256"
      },
      {
        "name": "v",
        "type": "uint8"
      },
      {
        "name": "r",
        "type": "bytes32"
      },
      {
        "name": "s",
        "type": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "delegates",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1"
      },
      {
        "name": "name",
        "type": "string"
      },
      {
        "name": "version",
        "type": "string"
      },
      {
        "name": "chainId",
        "type": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "name": "salt",
        "type": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "getPastTotalSupply",
    "inputs": [
      {
        "name": "timepoint",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "getPastVotes",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      },
      {
        "name": "timepoint",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "getVotes",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "name",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "nonces",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "numCheckpoints",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "permit",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      },
      {
        "name": "spender",
        "type": "address"
      },
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "deadline",
        "type": "uint256"
      },
      {
        "name": "v",
        "type": "uint8"
      },
      {
        "name": "r",
        "type": "bytes32"
      },
      {
        "name": "s",
        "type": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "symbol",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "totalSupply",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "transfer",
    "inputs": [
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "transferFrom",
    "inputs": [
      {
        "name": "from",
        "type": "address"
      },
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  }
] as const

export const ballastTimelockAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "parameters_",
        "type": "address"
      },
      {
        "name": "delay",
        "type": "uint256"
      },
      {
        "name": "admin",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "AccessControlBadConfirmation",
    "inputs": []
  },
  {
    "type": "error",
    "name": "AccessControlUnauthorizedAccount",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      },
      {
        "name": "neededRole",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "DelayNotOverCooldown",
    "inputs": [
      {
        "name": "delay",
        "type": "uint256"
      },
      {
        "name": "cooldown",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FailedCall",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TimelockInsufficientDelay",
    "inputs": [
      {
        "name": "delay",
        "type": "uint256"
      },
      {
        "name": "minDelay",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TimelockInvalidOperationLength",
    "inputs": [
      {
        "name": "targets",
        "type": "uint256"
      },
      {
        "name": "payloads",
        "type": "uint256"
      },
      {
        "name": "values",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TimelockUnauthorizedCaller",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "TimelockUnexecutedPredecessor",
    "inputs": [
      {
        "name": "predecessorId",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "TimelockUnexpectedOperationState",
    "inputs": [
      {
        "name": "operationId",
        "type": "bytes32"
      },
      {
        "name": "expectedStates",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "event",
    "name": "CallExecuted",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true
      },
      {
        "name": "index",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "target",
        "type": "address",
        "indexed": false
      },
      {
        "name": "value",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "data",
        "type": "bytes",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CallSalt",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true
      },
      {
        "name": "salt",
        "type": "bytes32",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CallScheduled",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true
      },
      {
        "name": "index",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "target",
        "type": "address",
        "indexed": false
      },
      {
        "name": "value",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "data",
        "type": "bytes",
        "indexed": false
      },
      {
        "name": "predecessor",
        "type": "bytes32",
        "indexed": false
      },
      {
        "name": "delay",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Cancelled",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "MinDelayChange",
    "inputs": [
      {
        "name": "oldDuration",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "newDuration",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RoleAdminChanged",
    "inputs": [
      {
        "name": "role",
        "type": "bytes32",
        "indexed": true
      },
      {
        "name": "previousAdminRole",
        "type": "bytes32",
        "indexed": true
      },
      {
        "name": "newAdminRole",
        "type": "bytes32",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RoleGranted",
    "inputs": [
      {
        "name": "role",
        "type": "bytes32",
        "indexed": true
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true
      },
      {
        "name": "sender",
        "type": "address",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RoleRevoked",
    "inputs": [
      {
        "name": "role",
        "type": "bytes32",
        "indexed": true
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true
      },
      {
        "name": "sender",
        "type": "address",
        "indexed": true
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "CANCELLER_ROLE",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "DEFAULT_ADMIN_ROLE",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "EXECUTOR_ROLE",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PROPOSER_ROLE",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cancel",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "execute",
    "inputs": [
      {
        "name": "target",
        "type": "address"
      },
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "payload",
        "type": "bytes"
      },
      {
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "executeBatch",
    "inputs": [
      {
        "name": "targets",
        "type": "address[]"
      },
      {
        "name": "values",
        "type": "uint256[]"
      },
      {
        "name": "payloads",
        "type": "bytes[]"
      },
      {
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "getMinDelay",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "getOperationState",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "getRoleAdmin",
    "inputs": [
      {
        "name": "role",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "getTimestamp",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "grantRole",
    "inputs": [
      {
        "name": "role",
        "type": "bytes32"
      },
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "hasRole",
    "inputs": [
      {
        "name": "role",
        "type": "bytes32"
      },
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "hashOperation",
    "inputs": [
      {
        "name": "target",
        "type": "address"
      },
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "data",
        "type": "bytes"
      },
      {
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "hashOperationBatch",
    "inputs": [
      {
        "name": "targets",
        "type": "address[]"
      },
      {
        "name": "values",
        "type": "uint256[]"
      },
      {
        "name": "payloads",
        "type": "bytes[]"
      },
      {
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "isOperation",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isOperationDone",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isOperationPending",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isOperationReady",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "onERC1155BatchReceived",
    "inputs": [
      {
        "name": "",
        "type": "address"
      },
      {
        "name": "",
        "type": "address"
      },
      {
        "name": "",
        "type": "uint256[]"
      },
      {
        "name": "",
        "type": "uint256[]"
      },
      {
        "name": "",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "onERC1155Received",
    "inputs": [
      {
        "name": "",
        "type": "address"
      },
      {
        "name": "",
        "type": "address"
      },
      {
        "name": "",
        "type": "uint256"
      },
      {
        "name": "",
        "type": "uint256"
      },
      {
        "name": "",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "onERC721Received",
    "inputs": [
      {
        "name": "",
        "type": "address"
      },
      {
        "name": "",
        "type": "address"
      },
      {
        "name": "",
        "type": "uint256"
      },
      {
        "name": "",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "parameters",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "renounceRole",
    "inputs": [
      {
        "name": "role",
        "type": "bytes32"
      },
      {
        "name": "callerConfirmation",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "revokeRole",
    "inputs": [
      {
        "name": "role",
        "type": "bytes32"
      },
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "schedule",
    "inputs": [
      {
        "name": "target",
        "type": "address"
      },
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "data",
        "type": "bytes"
      },
      {
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "name": "salt",
        "type": "bytes32"
      },
      {
        "name": "delay",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "scheduleBatch",
    "inputs": [
      {
        "name": "targets",
        "type": "address[]"
      },
      {
        "name": "values",
        "type": "uint256[]"
      },
      {
        "name": "payloads",
        "type": "bytes[]"
      },
      {
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "name": "salt",
        "type": "bytes32"
      },
      {
        "name": "delay",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "supportsInterface",
    "inputs": [
      {
        "name": "interfaceId",
        "type": "bytes4"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "takeOver",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "updateDelay",
    "inputs": [
      {
        "name": "newDelay",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "receive",
    "stateMutability": "payable"
  }
] as const

export const ballastGovernorAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "token_",
        "type": "address"
      },
      {
        "name": "timelock_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "CheckpointUnorderedInsertion",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ERC6372InconsistentClock",
    "inputs": []
  },
  {
    "type": "error",
    "name": "FailedCall",
    "inputs": []
  },
  {
    "type": "error",
    "name": "GovernorAlreadyCastVote",
    "inputs": [
      {
        "name": "voter",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "GovernorAlreadyQueuedProposal",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "GovernorDisabledDeposit",
    "inputs": []
  },
  {
    "type": "error",
    "name": "GovernorInsufficientProposerVotes",
    "inputs": [
      {
        "name": "proposer",
        "type": "address"
      },
      {
        "name": "votes",
        "type": "uint256"
      },
      {
        "name": "threshold",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "GovernorInvalidProposalLength",
    "inputs": [
      {
        "name": "targets",
        "type": "uint256"
      },
      {
        "name": "calldatas",
        "type": "uint256"
      },
      {
        "name": "values",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "GovernorInvalidQuorumFraction",
    "inputs": [
      {
        "name": "quorumNumerator",
        "type": "uint256"
      },
      {
        "name": "quorumDenominator",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "GovernorInvalidSignature",
    "inputs": [
      {
        "name": "voter",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "GovernorInvalidVoteParams",
    "inputs": []
  },
  {
    "type": "error",
    "name": "GovernorInvalidVoteType",
    "inputs": []
  },
  {
    "type": "error",
    "name": "GovernorInvalidVotingPeriod",
    "inputs": [
      {
        "name": "votingPeriod",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "GovernorNonexistentProposal",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "GovernorOnlyExecutor",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "GovernorPreventLateQuorumVoteExtensionTooLarge",
    "inputs": [
      {
        "name": "newVoteExtension",
        "type": "uint256"
      },
      {
        "name": "maxVoteExtension",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "GovernorProposalQueueingFailed",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "GovernorProposalQueueingNotRequired",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "GovernorRestrictedProposer",
    "inputs": [
      {
        "name": "proposer",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "GovernorUnableToCancel",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "name": "account",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "GovernorUnexpectedProposalState",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "name": "current",
        "type": "uint8"
      },
      {
        "name": "expectedStates",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidAccountNonce",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      },
      {
        "name": "currentNonce",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidShortString",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SafeCastOverflowedUintDowncast",
    "inputs": [
      {
        "name": "bits",
        "type": "uint8"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StringTooLong",
    "inputs": [
      {
        "name": "str",
        "type": "string"
      }
    ]
  },
  {
    "type": "event",
    "name": "EIP712DomainChanged",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "LateQuorumVoteExtensionSet",
    "inputs": [
      {
        "name": "oldVoteExtension",
        "type": "uint64",
        "indexed": false
      },
      {
        "name": "newVoteExtension",
        "type": "uint64",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ProposalCanceled",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ProposalCreated",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "proposer",
        "type": "address",
        "indexed": false
      },
      {
        "name": "targets",
        "type": "address[]",
        "indexed": false
      },
      {
        "name": "values",
        "type": "uint256[]",
        "indexed": false
      },
      {
        "name": "signatures",
        "type": "string[]",
        "indexed": false
      },
      {
        "name": "calldatas",
        "type": "bytes[]",
        "indexed": false
      },
      {
        "name": "voteStart",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "voteEnd",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "description",
        "type": "string",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ProposalExecuted",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ProposalExtended",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "extendedDeadline",
        "type": "uint64",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ProposalQueued",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "etaSeconds",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ProposalThresholdSet",
    "inputs": [
      {
        "name": "oldProposalThreshold",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "newProposalThreshold",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "QuorumNumeratorUpdated",
    "inputs": [
      {
        "name": "oldQuorumNumerator",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "newQuorumNumerator",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TimelockChange",
    "inputs": [
      {
        "name": "oldTimelock",
        "type": "address",
        "indexed": false
      },
      {
        "name": "newTimelock",
        "type": "address",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VoteCast",
    "inputs": [
      {
        "name": "voter",
        "type": "address",
        "indexed": true
      },
      {
        "name": "proposalId",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "support",
        "type": "uint8",
        "indexed": false
      },
      {
        "name": "weight",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "reason",
        "type": "string",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VoteCastWithParams",
    "inputs": [
      {
        "name": "voter",
        "type": "address",
        "indexed": true
      },
      {
        "name": "proposalId",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "support",
        "type": "uint8",
        "indexed": false
      },
      {
        "name": "weight",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "reason",
        "type": "string",
        "indexed": false
      },
      {
        "name": "params",
        "type": "bytes",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VotingDelaySet",
    "inputs": [
      {
        "name": "oldVotingDelay",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "newVotingDelay",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VotingPeriodSet",
    "inputs": [
      {
        "name": "oldVotingPeriod",
        "type": "uint256",
        "indexed": false
      },
      {
        "name": "newVotingPeriod",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "BALLOT_TYPEHASH",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CLOCK_MODE",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "COUNTING_MODE",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "EXTENDED_BALLOT_TYPEHASH",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cancel",
    "inputs": [
      {
        "name": "targets",
        "type": "address[]"
      },
      {
        "name": "values",
        "type": "uint256[]"
      },
      {
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "name": "descriptionHash",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "castVote",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "name": "support",
        "type": "uint8"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "castVoteBySig",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "name": "support",
        "type": "uint8"
      },
      {
        "name": "voter",
        "type": "address"
      },
      {
        "name": "signature",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "castVoteWithReason",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "name": "support",
        "type": "uint8"
      },
      {
        "name": "reason",
        "type": "string"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "castVoteWithReasonAndParams",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "name": "support",
        "type": "uint8"
      },
      {
        "name": "reason",
        "type": "string"
      },
      {
        "name": "params",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "castVoteWithReasonAndParamsBySig",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "name": "support",
        "type": "uint8"
      },
      {
        "name": "voter",
        "type": "address"
      },
      {
        "name": "reason",
        "type": "string"
      },
      {
        "name": "params",
        "type": "bytes"
      },
      {
        "name": "signature",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "clock",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint48"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1"
      },
      {
        "name": "name",
        "type": "string"
      },
      {
        "name": "version",
        "type": "string"
      },
      {
        "name": "chainId",
        "type": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "name": "salt",
        "type": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "execute",
    "inputs": [
      {
        "name": "targets",
        "type": "address[]"
      },
      {
        "name": "values",
        "type": "uint256[]"
      },
      {
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "name": "descriptionHash",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "getProposalId",
    "inputs": [
      {
        "name": "targets",
        "type": "address[]"
      },
      {
        "name": "values",
        "type": "uint256[]"
      },
      {
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "name": "descriptionHash",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "getVotes",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      },
      {
        "name": "timepoint",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "getVotesWithParams",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      },
      {
        "name": "timepoint",
        "type": "uint256"
      },
      {
        "name": "params",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "hasVoted",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "hashProposal",
    "inputs": [
      {
        "name": "targets",
        "type": "address[]"
      },
      {
        "name": "values",
        "type": "uint256[]"
      },
      {
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "name": "descriptionHash",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "lateQuorumVoteExtension",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint48"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "name",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "nonces",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "onERC1155BatchReceived",
    "inputs": [
      {
        "name": "",
        "type": "address"
      },
      {
        "name": "",
        "type": "address"
      },
      {
        "name": "",
        "type": "uint256[]"
      },
      {
        "name": "",
        "type": "uint256[]"
      },
      {
        "name": "",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "onERC1155Received",
    "inputs": [
      {
        "name": "",
        "type": "address"
      },
      {
        "name": "",
        "type": "address"
      },
      {
        "name": "",
        "type": "uint256"
      },
      {
        "name": "",
        "type": "uint256"
      },
      {
        "name": "",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "onERC721Received",
    "inputs": [
      {
        "name": "",
        "type": "address"
      },
      {
        "name": "",
        "type": "address"
      },
      {
        "name": "",
        "type": "uint256"
      },
      {
        "name": "",
        "type": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "proposalDeadline",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "proposalEta",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "proposalNeedsQueuing",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "proposalProposer",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "proposalSnapshot",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "proposalThreshold",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "proposalVotes",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "againstVotes",
        "type": "uint256"
      },
      {
        "name": "forVotes",
        "type": "uint256"
      },
      {
        "name": "abstainVotes",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "propose",
    "inputs": [
      {
        "name": "targets",
        "type": "address[]"
      },
      {
        "name": "values",
        "type": "uint256[]"
      },
      {
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "name": "description",
        "type": "string"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "queue",
    "inputs": [
      {
        "name": "targets",
        "type": "address[]"
      },
      {
        "name": "values",
        "type": "uint256[]"
      },
      {
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "name": "descriptionHash",
        "type": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "quorum",
    "inputs": [
      {
        "name": "timepoint",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "quorumDenominator",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "quorumNumerator",
    "inputs": [
      {
        "name": "timepoint",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "quorumNumerator",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "relay",
    "inputs": [
      {
        "name": "target",
        "type": "address"
      },
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "data",
        "type": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "setLateQuorumVoteExtension",
    "inputs": [
      {
        "name": "newVoteExtension",
        "type": "uint48"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setProposalThreshold",
    "inputs": [
      {
        "name": "newProposalThreshold",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setVotingDelay",
    "inputs": [
      {
        "name": "newVotingDelay",
        "type": "uint48"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setVotingPeriod",
    "inputs": [
      {
        "name": "newVotingPeriod",
        "type": "uint32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "state",
    "inputs": [
      {
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "supportsInterface",
    "inputs": [
      {
        "name": "interfaceId",
        "type": "bytes4"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "timelock",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "token",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "updateQuorumNumerator",
    "inputs": [
      {
        "name": "newQuorumNumerator",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "updateTimelock",
    "inputs": [
      {
        "name": "newTimelock",
        "type": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "version",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "votingDelay",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "votingPeriod",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "receive",
    "stateMutability": "payable"
  }
] as const

export const replayFeedAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "operator_",
        "type": "address"
      },
      {
        "name": "description_",
        "type": "string"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "BadAnswer",
    "inputs": [
      {
        "name": "answer",
        "type": "int256"
      }
    ]
  },
  {
    "type": "error",
    "name": "BadTime",
    "inputs": [
      {
        "name": "time",
        "type": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "LengthMismatch",
    "inputs": [
      {
        "name": "answers",
        "type": "uint256"
      },
      {
        "name": "times",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NoRound",
    "inputs": [
      {
        "name": "round",
        "type": "uint80"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOperator",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "event",
    "name": "AnswerUpdated",
    "inputs": [
      {
        "name": "current",
        "type": "int256",
        "indexed": true
      },
      {
        "name": "roundId",
        "type": "uint256",
        "indexed": true
      },
      {
        "name": "updatedAt",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PhaseStarted",
    "inputs": [
      {
        "name": "phase",
        "type": "uint16",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "decimals",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "description",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "getRoundData",
    "inputs": [
      {
        "name": "roundId",
        "type": "uint80"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint80"
      },
      {
        "name": "",
        "type": "int256"
      },
      {
        "name": "",
        "type": "uint256"
      },
      {
        "name": "",
        "type": "uint256"
      },
      {
        "name": "",
        "type": "uint80"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "latestRoundData",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint80"
      },
      {
        "name": "",
        "type": "int256"
      },
      {
        "name": "",
        "type": "uint256"
      },
      {
        "name": "",
        "type": "uint256"
      },
      {
        "name": "",
        "type": "uint80"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "operator",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "phase",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint16"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "push",
    "inputs": [
      {
        "name": "answers",
        "type": "int256[]"
      },
      {
        "name": "times",
        "type": "uint40[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "startPhase",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "version",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  }
] as const

export const testDollarAbi = [
  {
    "type": "constructor",
    "inputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "ECDSAInvalidSignature",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ECDSAInvalidSignatureLength",
    "inputs": [
      {
        "name": "length",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ECDSAInvalidSignatureS",
    "inputs": [
      {
        "name": "s",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InsufficientAllowance",
    "inputs": [
      {
        "name": "spender",
        "type": "address"
      },
      {
        "name": "allowance",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InsufficientBalance",
    "inputs": [
      {
        "name": "sender",
        "type": "address"
      },
      {
        "name": "balance",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidApprover",
    "inputs": [
      {
        "name": "approver",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidReceiver",
    "inputs": [
      {
        "name": "receiver",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidSender",
    "inputs": [
      {
        "name": "sender",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidSpender",
    "inputs": [
      {
        "name": "spender",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC2612ExpiredSignature",
    "inputs": [
      {
        "name": "deadline",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC2612InvalidSigner",
    "inputs": [
      {
        "name": "signer",
        "type": "address"
      },
      {
        "name": "owner",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidAccountNonce",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      },
      {
        "name": "currentNonce",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidShortString",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StringTooLong",
    "inputs": [
      {
        "name": "str",
        "type": "string"
      }
    ]
  },
  {
    "type": "event",
    "name": "Approval",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "indexed": true
      },
      {
        "name": "spender",
        "type": "address",
        "indexed": true
      },
      {
        "name": "value",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EIP712DomainChanged",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Transfer",
    "inputs": [
      {
        "name": "from",
        "type": "address",
        "indexed": true
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true
      },
      {
        "name": "value",
        "type": "uint256",
        "indexed": false
      }
    ],
    "anonymous": false
  },
  {
    "type": "function",
    "name": "DOMAIN_SEPARATOR",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "allowance",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      },
      {
        "name": "spender",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "approve",
    "inputs": [
      {
        "name": "spender",
        "type": "address"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "balanceOf",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "decimals",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1"
      },
      {
        "name": "name",
        "type": "string"
      },
      {
        "name": "version",
        "type": "string"
      },
      {
        "name": "chainId",
        "type": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "name": "salt",
        "type": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "mint",
    "inputs": [
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "name",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "nonces",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "permit",
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      },
      {
        "name": "spender",
        "type": "address"
      },
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "deadline",
        "type": "uint256"
      },
      {
        "name": "v",
        "type": "uint8"
      },
      {
        "name": "r",
        "type": "bytes32"
      },
      {
        "name": "s",
        "type": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "symbol",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "totalSupply",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "transfer",
    "inputs": [
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "transferFrom",
    "inputs": [
      {
        "name": "from",
        "type": "address"
      },
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  }
] as const
