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
    "name": "program",
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
      },
      {
        "name": "terms",
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
      }
    ],
    "stateMutability": "nonpayable"
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
    "name": "ZeroJump",
    "inputs": []
  },
  {
    "type": "event",
    "name": "EIP712DomainChanged",
    "inputs": [],
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
            "name": "first",
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
          }
        ]
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
    "name": "InsufficientBalance",
    "inputs": [
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
    "stateMutability": "pure"
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
          }
        ]
      }
    ],
    "outputs": [],
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
